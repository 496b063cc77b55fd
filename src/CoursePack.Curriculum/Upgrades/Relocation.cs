using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Authoring;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>
/// What an overlay says of a thing that lies elsewhere in its new base becomes operations, which find it wherever it is. They are
/// written as the overlay had it: with its quotation marks, its lines and its comments.
/// </summary>
internal sealed class Relocation(EffectiveCourse course, ThingTracks tracks)
{
    private const string Modeline = "# yaml-language-server:";

    private readonly OwnStatements statements = new(course);
    private readonly EntityIndex index = EntityIndex.Of(course.Below);
    private readonly TreeTexts texts = new(course.Workspace);
    private readonly List<MovedStatement> moved = [];

    /// <summary>Everything that an item of a list says.</summary>
    /// <param name="name">Of the thing in the old base.</param>
    /// <param name="entity">The thing in the new one.</param>
    public void Add(YamlNode.Mapping item, EntityKind kind, string name, Entity entity)
    {
        foreach (var entry in item.Entries.Where(e => e.Key.Text != "id"))
        {
            if (EntityShape.Of(kind).ItemsOf(entry.Key.Text) is not { } inner)
                Say($"{entity.Name}/{entry.Key.Text}", NodeEditor.Entry(entity.Node, entry.Key.Text)?.Value, entry);
            else
            {
                foreach (var child in ((entry.Value as YamlNode.Sequence)?.Items ?? []).OfType<YamlNode.Mapping>())
                {
                    var old = ThingTracks.OldName(inner, name, NodeEditor.Id(child) ?? "");
                    if (tracks.Then!.ContainsKey(old) && tracks.Now(old) is { } now && index[now] is { } there)
                        Add(child, inner, old, there);
                    else
                        moved.Add(new($"{entity.Name}/{entry.Key.Text}", "append", child, null, statements.At(child.Span)));
                }
            }
        }
    }

    /// <summary>Keeps comments that would go with the lines in which they stand: each with the next statement, else with the last one.</summary>
    /// <param name="removal">What goes from a file.</param>
    /// <param name="without">What would go from it anyway.</param>
    public void Keep(YamlFile file, ImmutableArray<SourceEdit> removal, ImmutableArray<SourceEdit> without)
    {
        var here = moved.Where(m => m.Value.Span.Source == file.Source).OrderBy(m => m.Start).ToList();
        if (here.Count == 0)
            return;
        foreach (var comment in removal.Where(e => e.Replacement.Length == 0).SelectMany(e => file.Comments.In(file.Source, e.Start, e.End)))
        {
            var text = file.Source.Text[comment.Start..comment.End];
            if (without.Any(e => e.Start <= comment.Start && comment.End <= e.End) || here.Any(m => m.Shows(comment)) || text.StartsWith(Modeline, StringComparison.Ordinal))
                continue;
            (here.FirstOrDefault(m => comment.Start < m.End || m.IsOnLastLine(comment.Start)) ?? here[^1]).Comments.Add(text);
        }
    }

    /// <param name="taken">What goes from the overlay's files.</param>
    public IEnumerable<SourceEdit> Operations(IReadOnlyCollection<YamlPlace> taken)
    {
        if (moved.Count == 0)
            return [];
        var source = course.Own.Course!.Span.Source!;
        var root = statements.File(source)!.Root;
        var patch = root["patch"];
        if (patch is { IsList: true, IsFlow: true, Items.IsEmpty: false })
            return Between(patch, source);
        if (patch is { IsList: true, IsFlow: false } list && !list.Items.All(i => taken.Any(t => t.Span == i.Span)))
            return [SourceEdit.Insert(source, BlockLines.EndOfLine(source.Text, list.Span.End), Items(source, BlockLines.Column(source.Text, list.Span.Start)))];
        var block = "patch:" + Items(source, 2);
        if (patch is null)
            return [SourceEdit.Insert(source, BlockLines.EndOfLine(source.Text, root.Span.End), "\n" + block)];
        if (patch.Items.IsEmpty)
            return [new(source.Path, patch.Key.Start, patch.Span.End, block)];
        // Every operation goes, and the key with them.
        return [SourceEdit.Insert(source, BlockLines.WithCommentsAbove(source.Text, BlockLines.StartOfLine(source.Text, patch.Key.Start), BlockLines.Column(source.Text, patch.Key.Start)), block + "\n")];
    }

    private void Say(string target, YamlNode? before, YamlEntry entry)
    {
        if (before is YamlNode.Mapping old && entry.Value is YamlNode.Mapping keys && !TreeTexts.IsFile(old) && !TreeTexts.IsFile(keys))
        {
            foreach (var inner in keys.Entries)
                Say($"{target}/{inner.Key.Text}", NodeEditor.Entry(old, inner.Key.Text)?.Value, inner);
            return;
        }

        moved.Add(new(target, "set", entry.Value, entry.Key.Span, statements.Keyed(entry.Key.Span)));
    }

    private string Items(SourceText source, int column) => string.Concat(moved.Select(m => Indented(m, Operation(source, m), column)));

    private string Operation(SourceText source, MovedStatement statement)
    {
        var (key, written) = File(source, statement.Value) is { } file ? ("file", " " + ScalarWriter.Write(file))
            : ("value", statement.Verbatim ?? new ValueWriter(n => texts.Of(n)?.Text).AfterColon(statement.Value, 0));
        var silences = string.Concat(statement.Comments.Where(IsSilence).Select(c => c + "\n"));
        return $"op: {statement.Operation}\nat: {ScalarWriter.Write(statement.At)}\n{silences}{key}:{written}";
    }

    /// <summary>Between brackets, where comments have no line of their own.</summary>
    private IEnumerable<SourceEdit> Between(YamlPlace patch, SourceText source)
    {
        var line = BlockLines.StartOfLine(source.Text, patch.Key.Start);
        var writer = new ValueWriter(n => texts.Of(n)?.Text);
        foreach (var comment in moved.SelectMany(m => m.Comments.Concat(m.Shown)))
            yield return SourceEdit.Insert(source, line, comment + "\n");
        foreach (var statement in moved)
            yield return SourceEdit.Insert(source, patch.Span.End - 1, $", {{ op: {statement.Operation}, at: {ScalarWriter.Write(statement.At)}, value: {writer.Flow(statement.Value)} }}");
    }

    /// <summary>A text in a file of its own is named from where it is written.</summary>
    private static string? File(SourceText from, YamlNode value) =>
        TreeTexts.IsFile(value) && NodeEditor.Entry(value, "file")?.Value is YamlNode.Scalar written && WorkspacePath.Resolve(WorkspacePath.Folder(value.Span.Path), written.Text) is { } path
            ? new UpgradeTarget(path).From(WorkspacePath.Folder(from.Path)) : null;

    private static string Indented(MovedStatement statement, string operation, int column)
    {
        var blanks = new string(' ', column);
        return string.Concat(statement.Comments.Where(c => !IsSilence(c)).Select(c => $"\n{blanks}{c}"))
            + string.Concat(operation.Split('\n').Select((l, i) => l.Length == 0 ? "\n" : $"\n{blanks}{(i == 0 ? "- " : "  ")}{l}"));
    }

    /// <summary>It speaks of the very next line.</summary>
    private static bool IsSilence(string comment) => comment.TrimStart('#', ' ', '\t').StartsWith("silence ", StringComparison.OrdinalIgnoreCase);
}
