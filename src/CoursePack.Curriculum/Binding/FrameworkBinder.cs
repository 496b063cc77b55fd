using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>frameworks/&lt;id&gt;.yaml</c>.</summary>
internal sealed class FrameworkBinder(BindingContext context)
{
    private string framework = "";

    public Framework? Bind(YamlNode node) => context.BindFile(node, "framework", Framework);

    private Framework Framework(MappingReader keys)
    {
        var id = keys.Id();
        framework = id.Value;
        context.References.Declare(Thing.Framework, id.Value, id.Span);
        FileNames.CheckId(keys, id, WorkspacePath.Name(keys.Path));
        var levels = Levels(keys);
        return new()
        {
            Span = id.Span,
            Id = id.Value,
            Title = keys.Text("title"),
            Version = keys.Plain("version"),
            Source = keys.One("source", "source", Source) ?? new("", "", "", null, null),
            Levels = [.. levels.Select(l => l.Value)],
            Domains = keys.Each("domains", "domain", domain => Domain(domain, [.. levels.Select(l => l.Value)])),
        };
    }

    /// <summary>A level is known by its place in the list, so it stands there once.</summary>
    private ImmutableArray<Spanned<string>> Levels(MappingReader keys)
    {
        var levels = keys.Words("levels");
        foreach (var again in levels.GroupBy(l => l.Value, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            context.Found.Add(CrosswalkFindings.DuplicateLevel.At(again.Span, $"the level '{again.Value}' stands in the list twice", "keep one, in its place from the lowest to the highest").With(levels.First(l => l.Value == again.Value).Span, "the first one"));
        return [.. levels.DistinctBy(l => l.Value)];
    }

    private static FrameworkSource Source(MappingReader keys) =>
        new(keys.Plain("title"), keys.Plain("publisher"), keys.Plain("year"), keys.WebAddressOrNull("url"), keys.TextOrNull("note"));

    private Domain Domain(MappingReader keys, ImmutableArray<string> levels)
    {
        var id = keys.PublishedId();
        context.References.DeclarePublished(Thing.Domain, new(framework, id.Value), id.Span);
        var title = keys.Text("title");
        var tier = keys.Choice<Tier>("tier");
        return new(id.Value, title, tier, keys.Each("areas", "area", area => Area(area, tier, levels)), id.Span);
    }

    private Area Area(MappingReader keys, Tier tier, ImmutableArray<string> levels)
    {
        var id = keys.PublishedId();
        context.References.DeclarePublished(Thing.Area, new(framework, id.Value), id.Span);
        return new(
            id.Value,
            keys.Text("title"),
            keys.Choice<Confidence>("confidence"),
            keys.Each("competences", "competence", competence => Competence(competence, tier, id.Value, levels)),
            id.Span);
    }

    private Competence Competence(MappingReader keys, Tier tier, string area, ImmutableArray<string> levels)
    {
        var number = keys.PublishedId();
        var id = new CompetenceId(framework, number.Value);
        context.References.DeclarePublished(Thing.Competence, id, number.Span);
        var level = keys.WordOrNull("level");
        if (level is { } word)
            keys.CheckLevel(word, levels, framework);
        return new()
        {
            Span = number.Span,
            Id = id,
            Tier = tier,
            Area = area,
            Statement = keys.Text("statement"),
            Kind = keys.Choice<CompetenceKind>("kind"),
            Level = level?.Value,
            Mandatory = keys.Flag("mandatory"),
            Note = keys.TextOrNull("note"),
        };
    }
}
