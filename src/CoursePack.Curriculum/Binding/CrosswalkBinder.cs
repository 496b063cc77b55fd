using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds the crosswalks that <c>course.yaml</c> names. All frameworks must have been declared.</summary>
internal sealed class CrosswalkBinder(BindingContext context)
{
    public ImmutableArray<Crosswalk> Named(MappingReader course)
    {
        var crosswalks = ImmutableArray.CreateBuilder<Crosswalk>();
        foreach (var written in course.Words("crosswalks", "path"))
        {
            if (WorkspacePath.Resolve(WorkspacePath.Folder(written.Span.Path), written.Value) is not { } path)
                context.Found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Value}' leads outside the curriculum", "write a path relative to course.yaml, with '/'"));
            else if (context.Files.Yaml(path, written.Span) is { } node && context.BindFile(node, "crosswalk", Crosswalk) is { } crosswalk)
                crosswalks.Add(crosswalk);
        }

        CrosswalkChecks.Check(crosswalks, context.Found);
        return crosswalks.ToImmutable();
    }

    private Crosswalk Crosswalk(MappingReader keys)
    {
        var id = keys.Id();
        context.References.Declare(Thing.Crosswalk, id.Value, id.Span);
        FileNames.CheckId(keys, id, WorkspacePath.Name(keys.Path));
        var title = keys.Text("title");
        var from = Framework(keys, "from");
        var to = Framework(keys, "to");
        if (from.Value.Length > 0 && from.Value == to.Value)
            context.Found.Add(CrosswalkFindings.MapOntoItself.At(to.Span, $"the crosswalk leads from '{from.Value}' to itself", "name another framework").With(from.Span, "where it begins"));
        return new(id.Value, title, from, to, keys.TextOrNull("source"), keys.Each("maps", "map", map => Map(map, from.Value, to.Value)), id.Span);
    }

    private Spanned<string> Framework(MappingReader keys, string key)
    {
        var written = keys.Word(key);
        context.References.Expect(Thing.Framework, written.Value, written);
        return written;
    }

    private CompetenceMap Map(MappingReader keys, string from, string to) =>
        new(Competence(keys, "from", from), Competence(keys, "to", to), keys.Choice<MapRelation>("relation"), keys.TextOrNull("note"), keys.Span);

    /// <summary>A number alone is one of the framework on its side of the crosswalk.</summary>
    private Spanned<CompetenceId> Competence(MappingReader keys, string key, string framework)
    {
        var written = keys.Word(key);
        var cut = written.Value.IndexOf(':', StringComparison.Ordinal);
        var id = new CompetenceId(cut < 0 ? framework : written.Value[..cut], written.Value[(cut + 1)..]);
        if (id.Framework != framework)
            context.Found.Add(CrosswalkFindings.MapOutsideCrosswalk.At(written.Span, $"'{written.Value}' is not of the framework '{framework}', which '{key}' of the crosswalk names", $"name a competence of '{framework}', or move the map to another crosswalk"));
        else if (context.References.IsDeclared(Thing.Framework, framework))
            context.References.Expect(Thing.Competence, id.ToString(), written);
        return new(id, written.Span);
    }
}
