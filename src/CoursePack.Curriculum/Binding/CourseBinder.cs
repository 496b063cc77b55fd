using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>course.yaml</c> and, with it, every file of the course.</summary>
internal sealed partial class CourseBinder(BindingContext context, string folder, string toolVersion)
{
    private static readonly string[] Editions = ["standard", "large-print", "dyslexia-friendly", "print"];

    public Course? Bind(YamlNode node) => context.BindFile(node, "course", Course);

    private Course Course(MappingReader keys)
    {
        // Frameworks first: a competence written short is looked up in all of them.
        var frameworks = Frameworks(keys);
        var content = new CourseContent(context, folder);
        var modules = new ModuleFolders(context, new(context, frameworks));
        var id = keys.Id();
        var standard = new Spanned<string>("standard", id.Span);
        var course = new Course
        {
            Span = id.Span,
            Id = id.Value,
            Title = keys.Text("title"),
            Subtitle = keys.TextOrNull("subtitle"),
            Version = Formed(keys, "version", VersionForm(), "a version such as 1.0.0"),
            Date = keys.DateOrNull("date"),
            Language = Formed(keys, "language", LanguageForm(), "a language tag such as en-GB"),
            LanguageSpan = keys.SpanOf("language"),
            Translation = TranslationBinder.Of(keys),
            Nation = keys.PlainOrNull("nation"),
            AdaptedBy = keys.TextOrNull("adapted_by"),
            Licence = keys.Plain("licence"),
            Url = keys.WebAddressOrNull("url"),
            Tool = Tool(keys),
            People = keys.EachOrNone("people", "person", Contributor),
            Changes = keys.EachOrNone("changes", "change", Change),
            Frameworks = frameworks,
            Crosswalks = new CrosswalkBinder(context).Named(keys),
            Modules = modules.Modules(content.PathOf("modules"), keys.Has("modules") ? keys.Words("modules", "module", required: true) : NoList(keys)),
            AddOns = modules.AddOns(content.PathOf("add-ons"), keys.Words("add_ons", "add-on")),
            Coverage = Coverage(keys),
            Waivers = keys.EachOrNone("waivers", "waiver", Waiver),
            Products = Names(keys, "products", "product", required: true),
            Formats = keys.NodeOrNull("formats") is null ? [new("pdf", id.Span), new("html", id.Span)] : Names(keys, "formats", "format", required: false),
            Editions = keys.NodeOrNull("editions") is null ? [standard] : EditionsOf(keys),
            Schedules = content.Schedules(keys.Words("schedules", "schedule", required: true)),
            ContactsMaxAge = keys.WholeOrNull("contacts_max_age", 1, 3650) ?? 90,
            Severity = Severities(keys),
            Mandatory = keys.Words("mandatory", "id"),
            Variables = Variables(keys),
            LocalPlaces = content.LocalPlaces(),
            Contacts = content.Contacts(),
            Glossary = content.Glossary(),
            WordChoices = content.WordChoices(),
            Handouts = content.Handouts(),
            OrganisationPages = content.OrganisationPages(),
            Evaluations = content.Evaluations(),
            Reviews = content.Reviews(),
        };
        CheckMandatory(course);
        return course;
    }

    private ImmutableArray<Framework> Frameworks(MappingReader keys)
    {
        var binder = new FrameworkBinder(context);
        var frameworks = ImmutableArray.CreateBuilder<Framework>();
        foreach (var written in keys.Words("frameworks", "path", required: true))
        {
            // Counted from the file that names it, which may be that of the course below.
            var node = WorkspacePath.Resolve(WorkspacePath.Folder(written.Span.Path), written.Value) is { } path
                ? context.Files.Yaml(path, written.Span)
                : Outside(written);
            if (node is not null && binder.Bind(node) is { } framework)
                frameworks.Add(framework);
            else
                context.References.MarkIncomplete(Thing.Framework, Thing.Competence, Thing.Area);
        }

        return frameworks.ToImmutable();
    }

    private YamlNode? Outside(Spanned<string> written)
    {
        context.Found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Value}' leads outside the curriculum", "write a path relative to course.yaml, with '/'"));
        return null;
    }

    private static ImmutableArray<Spanned<string>>? NoList(MappingReader keys)
    {
        keys.NodeOrNull("modules");
        return null;
    }

    private Spanned<string>? Tool(MappingReader keys)
    {
        if (keys.WordOrNull("tool") is not { } range)
            return null;
        var holds = ToolRange.Holds(range.Value, toolVersion);
        if (holds is null)
            context.Found.Add(BindingFindings.WrongType.At(range.Span, $"'{range.Value}' is not a range of versions", "write comparisons with spaces between them, such as \">=1.0 <2\""));
        if (holds is false)
            context.Found.Add(BindingFindings.ToolVersion.At(range.Span, $"the course asks for coursepack {range.Value}, and this is {toolVersion}", "use a coursepack of that version, or change 'tool'"));
        return range;
    }

    private static Contributor Contributor(MappingReader keys) =>
        new(keys.Plain("role"), keys.Choice<Contribution>("did"), keys.DateOrNull("on"), keys.Flag("lived_experience"), keys.Span);

    private static CourseChange Change(MappingReader keys) =>
        new(keys.Date("on"), keys.Choice<ChangeSource>("asked_by"), keys.Text("asked"), keys.Text("did"), keys.Span);

    private static ImmutableDictionary<Tier, TierPolicy> Coverage(MappingReader keys) =>
        keys.OneOrNull("coverage", "coverage", tiers => new Policies(Vocabulary<Tier>.InOrder
            .Select(word => tiers.OneOrNull(word, "tier", policy => TierPolicy(policy, Vocabulary<Tier>.Of(word)!.Value, tiers.KeySpan(word))))
            .OfType<TierPolicy>().ToImmutableDictionary(p => p.Tier)))?.ByTier ?? ImmutableDictionary<Tier, TierPolicy>.Empty;

    private sealed record Policies(ImmutableDictionary<Tier, TierPolicy> ByTier);

    private static TierPolicy TierPolicy(MappingReader keys, Tier tier, SourceSpan span) =>
        new(tier, span)
        {
            Taught = keys.WholeOrNull("taught", 0, 100),
            Practised = keys.WholeOrNull("practised", 0, 100),
            Assessed = keys.WholeOrNull("assessed", 0, 100),
            MinutesPerArea = keys.WholeOrNull("minutes_per_area", 0, 100_000),
            Reviewed = keys.Flag("reviewed"),
        };

    private Waiver Waiver(MappingReader keys)
    {
        var written = keys.Word("competence");
        return new(
            context.References.Competence(written),
            keys.ChoiceOrNull<Depth>("depth"),
            keys.Plain("reason"),
            keys.Plain("owner"),
            keys.Date("expires"),
            written.Span);
    }

    // Products and formats become parts of file names.
    private static ImmutableArray<Spanned<string>> Names(MappingReader keys, string key, string what, bool required)
    {
        var names = keys.Words(key, what, required);
        foreach (var name in names)
            keys.CheckId(key, name);
        return names;
    }

    private static ImmutableArray<Spanned<string>> EditionsOf(MappingReader keys)
    {
        var editions = keys.Words("editions", "edition");
        foreach (var edition in editions)
            keys.CheckChoice("editions", edition, Editions);
        return editions;
    }

    private static ImmutableDictionary<string, Spanned<Severity>> Severities(MappingReader keys) =>
        keys.OneOrNull("severity", "severity", codes => new Levels(codes.Own().Select(entry => Level(codes, entry)).OfType<KeyValuePair<string, Spanned<Severity>>>().ToImmutableDictionary()))?.ByCode
        ?? ImmutableDictionary<string, Spanned<Severity>>.Empty;

    private sealed record Levels(ImmutableDictionary<string, Spanned<Severity>> ByCode);

    private static KeyValuePair<string, Spanned<Severity>>? Level(MappingReader codes, YamlEntry entry)
    {
        var code = entry.Key.Text;
        if (!CodeForm().IsMatch(code))
            codes.Found.Add(BindingFindings.UnknownKey.At(entry.Key.Span, $"'{code}' is not a code", "write a code as findings print it, such as CP5003"));
        return codes.ChoiceOrNull<Severity>(code) is { } severity ? new(code, new(severity, entry.Key.Span)) : null;
    }

    private ImmutableDictionary<string, Spanned<string>> Variables(MappingReader keys) =>
        keys.OneOrNull("variables", "variables", names => new Texts(names.Own().Select(entry => Variable(names, entry)).OfType<KeyValuePair<string, Spanned<string>>>().ToImmutableDictionary()))?.ByName
        ?? ImmutableDictionary<string, Spanned<string>>.Empty;

    private sealed record Texts(ImmutableDictionary<string, Spanned<string>> ByName);

    private KeyValuePair<string, Spanned<string>>? Variable(MappingReader names, YamlEntry entry)
    {
        var name = new Spanned<string>(entry.Key.Text, entry.Key.Span);
        names.CheckId("variables", name);
        context.References.Declare(Thing.LocalPlace, name.Value, name.Span);
        return names.WordOrNull(name.Value) is { } text ? new(name.Value, text) : null;
    }

    private string Formed(MappingReader keys, string key, Regex form, string needed)
    {
        var text = keys.Word(key);
        if (text.Value.Length > 0 && !form.IsMatch(text.Value))
            context.Found.Add(BindingFindings.WrongType.At(text.Span, $"'{key}' must be {needed}, not '{text.Value}'"));
        return text.Value;
    }

    /// <summary>What no overlay may lose must be there to lose. Whether one may that does is judged beside its patch (CP8016).</summary>
    private void CheckMandatory(Course course)
    {
        foreach (var id in course.Mandatory)
        {
            if (MandatoryKinds.Keys.Contains(id.Value) || MandatoryKinds.IsRemoved(id.Value, context.References))
                continue;
            var kind = MandatoryKinds.KindOf(id.Value, context.References);
            if (kind == Thing.Competence)
                context.References.Competence(id);
            else
                context.References.Expect(kind, id.Value, id);
        }
    }

    // A version becomes part of the box's file name.
    [GeneratedRegex(@"^[0-9A-Za-z][0-9A-Za-z.+-]*\z")]
    private static partial Regex VersionForm();

    [GeneratedRegex(@"^[a-z]{2,3}(-[0-9A-Za-z]{2,8})*\z")]
    private static partial Regex LanguageForm();

    [GeneratedRegex(@"^CP[0-9]{4}\z")]
    private static partial Regex CodeForm();
}
