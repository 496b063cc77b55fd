using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Kinds of things that have ids.</summary>
internal enum Thing
{
    Framework,
    Domain,
    Area,
    Competence,
    Module,
    Outcome,
    Session,
    Activity,
    Handout,
    OrganisationPage,
    Schedule,
    Evaluation,
    Question,
    Contact,
    GlossaryEntry,
    LocalPlace,
    Crosswalk,
}

/// <summary>
/// Collects what is defined and what is referred to; once everything has been read, says which references lead nowhere.
/// Ids are whole here: <c>module/outcome</c>, <c>framework:3.3.5</c>.
/// </summary>
/// <param name="removed">What an overlay took away, such as <c>session listening/hearing</c>, and where: a reference to it names that place.</param>
internal sealed class References(DiagnosticBag found, IReadOnlyDictionary<string, SourceSpan>? removed = null)
{
    private readonly Dictionary<(Thing Kind, string Id), SourceSpan> declared = [];
    private readonly Dictionary<(Thing Kind, string Number), List<string>> frameworksOf = [];
    private readonly List<(Thing Kind, string Id, Spanned<string> Written)> pending = [];
    private readonly List<(Spanned<string> Written, string Module)> prerequisites = [];
    private readonly HashSet<Thing> incomplete = [];

    /// <summary>Names a thing; a second one of its kind with the same id is reported.</summary>
    /// <returns>False for the second.</returns>
    public bool Declare(Thing kind, string id, SourceSpan span)
    {
        if (Last(id).Length == 0)
            return true;
        if (declared.TryGetValue((kind, id), out var first))
        {
            found.Add(BindingFindings.DuplicateId.At(span, $"the {Describe(kind)} id '{Last(id)}' is used twice", "give one of them another id").With(first, "the first one"));
            return false;
        }

        declared.Add((kind, id), span);
        return true;
    }

    /// <summary>A competence or an area of a framework, to be found by its number alone.</summary>
    public void DeclarePublished(Thing kind, CompetenceId id, SourceSpan span)
    {
        if (id.Number.Length == 0 || !Declare(kind, id.ToString(), span))
            return;
        if (!frameworksOf.TryGetValue((kind, id.Number), out var frameworks))
            frameworksOf.Add((kind, id.Number), frameworks = []);
        frameworks.Add(id.Framework);
    }

    public bool IsDeclared(Thing kind, string id) => declared.ContainsKey((kind, id));

    /// <summary>A file that may define things of this kind could not be read: a missing one is no finding of its own.</summary>
    public void MarkIncomplete(params IEnumerable<Thing> kinds) => incomplete.UnionWith(kinds);

    /// <summary>Asks, at the end, for a thing.</summary>
    public void Expect(Thing kind, string id, Spanned<string> written)
    {
        if (written.Value.Length > 0)
            pending.Add((kind, id, written));
    }

    /// <summary>A module, an outcome of the same module, or <c>module/outcome</c>.</summary>
    /// <param name="module">Whose outcomes may be named short; empty for none.</param>
    /// <returns>The same with its module, once the outcomes of that have been declared.</returns>
    public Spanned<string> Prerequisite(Spanned<string> written, string module)
    {
        if (written.Value.Contains('/', StringComparison.Ordinal))
            Expect(Thing.Outcome, written.Value, written);
        else if (declared.ContainsKey((Thing.Outcome, $"{module}/{written.Value}")))
            return written with { Value = $"{module}/{written.Value}" };
        else if (written.Value.Length > 0)
            prerequisites.Add((written, module));
        return written;
    }

    /// <summary><c>outcome</c> of the same module, or <c>module/outcome</c>.</summary>
    public OutcomeId Outcome(Spanned<string> written, string module)
    {
        var cut = written.Value.IndexOf('/', StringComparison.Ordinal);
        var id = cut < 0 ? new OutcomeId(module, written.Value) : new OutcomeId(written.Value[..cut], written.Value[(cut + 1)..]);
        Expect(Thing.Outcome, id.ToString(), written);
        return id;
    }

    /// <summary><c>3.3.5</c> of any framework of the course, or <c>framework:3.3.5</c>; likewise areas. All frameworks must have been declared.</summary>
    public CompetenceId Published(Thing kind, Spanned<string> written)
    {
        var cut = written.Value.IndexOf(':', StringComparison.Ordinal);
        var frameworks = frameworksOf.GetValueOrDefault((kind, written.Value)) ?? [];
        var id = cut >= 0 ? new CompetenceId(written.Value[..cut], written.Value[(cut + 1)..]) : new(frameworks.FirstOrDefault() ?? "", written.Value);
        if (frameworks.Count > 1)
            found.Add(BindingFindings.AmbiguousReference.At(written.Span, $"'{written.Value}' stands in several frameworks", $"write one of: {string.Join(", ", frameworks.Select(f => $"{f}:{written.Value}"))}"));
        else
            Expect(kind, id.ToString(), written);
        return id;
    }

    public CompetenceId Competence(Spanned<string> written) => Published(Thing.Competence, written);

    /// <summary>Reports every reference that leads nowhere.</summary>
    public void Report()
    {
        foreach (var (kind, id, written) in pending.Where(p => !declared.ContainsKey((p.Kind, p.Id)) && !MayStandInBrokenFile(p.Kind, p.Id)))
        {
            var removedAt = RemovedAt(kind, id);
            var finding = BindingFindings.DanglingReference.At(written.Span, $"there is no {Describe(kind)} '{written.Value}'", removedAt is null ? Hints(kind, id, written.Value) : ["change or take away this reference too, in the overlay, or keep what it names"]);
            found.Add(removedAt is { } place ? finding.With(place, "an overlay takes it away here") : finding with { Repair = Mend(kind, id, written) });
        }

        foreach (var (written, module) in prerequisites.Where(p => !declared.ContainsKey((Thing.Module, p.Written.Value)) && !MayStandInBrokenFile(Thing.Module, p.Written.Value)))
            found.Add(NoPrerequisite(written, module));
    }

    private Diagnostic NoPrerequisite(Spanned<string> written, string module)
    {
        if (RemovedAt(Thing.Module, written.Value) is { } place)
            return BindingFindings.DanglingReference.At(written.Span, $"there is no module '{written.Value}'", "change or take away this reference too, in the overlay, or keep what it names").With(place, "an overlay takes it away here");
        var modules = Ids(Thing.Module).ToList();
        var outcomes = Ids(Thing.Outcome).ToList();
        var own = module.Length == 0 ? [] : outcomes.Where(o => o.StartsWith(module + "/", StringComparison.Ordinal)).Select(Last).ToList();
        // A short name can only be one of these; of outcomes elsewhere it would need the module.
        var near = Suggestion.Nearest(written.Value, own.Concat(modules));
        var elsewhere = outcomes.Where(o => Last(o) == (Suggestion.Nearest(written.Value, outcomes.Select(Last)) ?? "/")).ToList();
        ImmutableArray<string> hints =
            near is not null ? [$"did you mean {(own.Contains(near) ? "outcome" : "module")} '{near}'?"]
            : elsewhere is [var one] ? [$"did you mean outcome '{one}'?"]
            : ["name a module, an outcome of this module, or module/outcome"];
        return BindingFindings.DanglingReference.At(written.Span, $"there is no module or outcome '{written.Value}'", hints) with
        {
            Repair = near is not null ? NearMiss.Mend(written.Span, written.Value, own.Concat(modules).Distinct()) : null,
        };
    }

    private IEnumerable<string> Ids(Thing kind) => declared.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal);

    /// <summary>An overlay has taken it away.</summary>
    public bool IsRemoved(Thing kind, string id) => RemovedAt(kind, id) is not null;

    private SourceSpan? RemovedAt(Thing kind, string id)
    {
        if (removed is null)
            return null;
        var word = kind switch
        {
            Thing.OrganisationPage => "page",
            Thing.GlossaryEntry => "glossary",
            Thing.LocalPlace => "local",
            _ => Describe(kind),
        };
        if (removed.TryGetValue($"{word} {id}", out var place))
            return place;
        // A competence that is gone has no framework any more.
        return kind is Thing.Competence or Thing.Area && removed.FirstOrDefault(r => r.Key.StartsWith(word + " ", StringComparison.Ordinal) && Last(r.Key) == Last(id)) is { Key: not null } lost ? lost.Value : null;
    }

    private bool MayStandInBrokenFile(Thing kind, string id)
    {
        if (!incomplete.Contains(kind))
            return false;
        var scope = id[..Math.Max(0, id.IndexOfAny(['/', ':']))];
        return !declared.ContainsKey((Thing.Module, scope)) && !declared.ContainsKey((Thing.Framework, scope));
    }

    /// <summary>As <see cref="Hints"/> has it.</summary>
    private Repair? Mend(Thing kind, string id, Spanned<string> written)
    {
        var ids = declared.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal).ToList();
        if (kind is Thing.Competence or Thing.Area && !written.Value.Contains(':', StringComparison.Ordinal))
            return NearMiss.Mend(written.Span, written.Value, ids.Select(Last));
        var scope = id[..^Last(id).Length];
        if (written.Value.Contains('/', StringComparison.Ordinal) || scope.Length == 0 || written.Value == id)
            return NearMiss.Mend(written.Span, written.Value, ids);
        var beside = ids.Where(i => i.StartsWith(scope, StringComparison.Ordinal)).Select(Last).ToList();
        if (Suggestion.Nearest(written.Value, beside) is not null)
            return NearMiss.Mend(written.Span, written.Value, beside);
        return ids.Where(i => Last(i) == Last(id)).ToList() is [var elsewhere]
            ? new($"write '{elsewhere}'", IsCertain: false, [new(written.Span, elsewhere)])
            : null;
    }

    private IEnumerable<string> Hints(Thing kind, string id, string written)
    {
        var ids = declared.Keys.Where(k => k.Kind == kind).Select(k => k.Id).Order(StringComparer.Ordinal).ToList();
        if (kind is Thing.Competence or Thing.Area && !written.Contains(':', StringComparison.Ordinal))
            return Suggestion.For(written, ids.Select(Last).Distinct());

        // Written short: a near name of the same module first, then the same name in another one.
        var scope = id[..^Last(id).Length];
        if (!written.Contains('/', StringComparison.Ordinal) && scope.Length > 0
            && Suggestion.Nearest(written, ids.Where(i => i.StartsWith(scope, StringComparison.Ordinal)).Select(Last)) is { } near)
            return [$"did you mean '{near}'?"];
        var elsewhere = ids.Where(i => Last(i) == Last(id)).ToList();
        return elsewhere.Count is 1 or 2
            ? [$"did you mean '{string.Join("' or '", elsewhere)}'?"]
            : Suggestion.For(id, ids);
    }

    private static string Last(string id) => id[(id.LastIndexOfAny(['/', ':']) + 1)..];

    private static string Describe(Thing kind) =>
        kind switch
        {
            Thing.OrganisationPage => "organisation page",
            Thing.GlossaryEntry => "glossary entry",
            Thing.LocalPlace => "local place or variable",
            _ => Vocabulary<Thing>.InOrder[(int)kind],
        };
}
