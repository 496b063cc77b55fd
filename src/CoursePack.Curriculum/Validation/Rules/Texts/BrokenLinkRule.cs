using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Validation.Rules.References;

namespace CoursePack.Curriculum.Validation.Rules.Texts;

/// <summary>A link that leads nowhere. The web is not asked: a web address has to be well formed, no more.</summary>
internal sealed class BrokenLinkRule : ICourseRule
{
    private const string Glossary = "glossary:";

    public DiagnosticDescriptor Descriptor { get; } = new("CP5003", "broken-link", Severity.Error);

    public IEnumerable<Diagnostic> Check(CourseFacts facts)
    {
        var terms = facts.Course.Glossary.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        return LinkTarget.All(facts).Select(link => Judge(facts, terms, link)).OfType<Diagnostic>();
    }

    private Diagnostic? Judge(CourseFacts facts, HashSet<string> terms, LinkTarget link)
    {
        var target = link.Reference.Target;
        if (target.Contains("{{", StringComparison.Ordinal))
            return null;
        if (target.Length == 0)
            return At(link, "a link without a target", "write where it leads in the round brackets");
        if (target.StartsWith(Glossary, StringComparison.Ordinal))
        {
            var term = target[Glossary.Length..];
            return terms.Contains(term) ? null : At(link, $"no glossary entry '{term}'", [.. Suggestion.For(term, terms), "add it to glossary.yaml"]) with { Repair = Mend(link, term, terms) };
        }

        return link.Id is not null ? Block(facts, link) : Outside(link, target);
    }

    private Diagnostic? Block(CourseFacts facts, LinkTarget link)
    {
        if (link.Module is { } name && facts.Index.Module(name) is null)
        {
            var modules = facts.Course.AllModules.Select(m => m.Id).ToList();
            return At(link, $"no module '{name}'", Suggestion.For(name, modules)) with { Repair = Mend(link, name, modules) };
        }

        if (link.Find(facts.Anchors) is not { } anchor)
        {
            var names = link.Module is { } module ? facts.Anchors.Names(module) : facts.Anchors.Names(link.Text);
            var where = (link.Module ?? link.Text.Module) is { } inModule ? $"in module '{inModule}'" : "on this page";
            return At(link, $"no block named '{link.Id}' {where}", [.. Suggestion.For(link.Id!, names), $"name the block: {{#{link.Id}}} at the end of its heading, or #{link.Id} among a directive's words"]) with { Repair = Mend(link, link.Id!, names) };
        }

        return link.Text.IsOn && !anchor.IsPrinted
            ? At(link, $"'{link.Reference.Target}' is in an add-on that is off, so nobody can follow it", "switch the add-on on, or take the link away")
            : null;
    }

    private Diagnostic? Outside(LinkTarget link, string target)
    {
        if (Uri.TryCreate(target, UriKind.Absolute, out var address))
        {
            if (address.Scheme is "mailto" or "tel")
                return null;
            if (address.Scheme is "http" or "https" && address.Host.Length > 0)
                return null;
        }

        return At(link, $"'{target}' is no link the tool can follow", "write #id, module#id, glossary:id, or a whole address such as https://… or mailto:…");
    }

    private static Repair? Mend(LinkTarget link, string written, IEnumerable<string> known) => NearMiss.Mend(link.Reference.TargetSpan, written, known);

    private Diagnostic At(LinkTarget link, string message, params IEnumerable<string> hints) =>
        Descriptor.At(link.Reference.TargetSpan, message, hints);
}
