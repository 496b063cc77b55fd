using CoursePack.Core.Text;
using CoursePack.Curriculum.Authoring;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>Files of which nothing but a shell is left.</summary>
internal static class EmptiedFiles
{
    public static void Tidy(OverlayDraft draft, string path)
    {
        if (draft.Text(path) is not { } source)
            return;
        if (!path.EndsWith(".md", StringComparison.Ordinal))
        {
            if (!path.EndsWith("course.yaml", StringComparison.Ordinal) && IsShell(source.Text))
                Leave(draft, path, source);
            return;
        }

        // A page without keys has no fences either.
        var lines = source.Text.Split('\n');
        var closing = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, l => l.TrimEnd() == "---") : -1;
        if (closing > 0 && IsShell(string.Join('\n', lines[1..closing])))
            draft.Edit(path, new SourceEdit(path, 0, Math.Min(source.Text.Length, lines.Take(closing + 1).Sum(l => l.Length + 1)), ""));
        if (draft.Text(path) is { } rest && string.IsNullOrWhiteSpace(rest.Text))
            draft.Remove(path);
    }

    /// <summary>Comments are kept, and what YAML needs to be a file at all.</summary>
    private static void Leave(OverlayDraft draft, string path, SourceText source)
    {
        if (source.Text.Contains('#', StringComparison.Ordinal) && !source.Text.Contains("{}", StringComparison.Ordinal))
            draft.Edit(path, SourceEdit.Insert(source, source.Text.Length, source.Text.EndsWith('\n') ? "{}\n" : "\n{}\n"));
        else if (!source.Text.Contains('#', StringComparison.Ordinal))
            draft.Remove(path);
    }

    private static bool IsShell(string text) =>
        text.Split('\n').Select(l => l.Trim()).All(l => l.Length == 0 || l.StartsWith('#') || l is "{}" or "---" || l.StartsWith("id:", StringComparison.Ordinal));
}
