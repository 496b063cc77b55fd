using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Migration;

/// <summary>Crosswalks that would have to change and that another course of the same root uses too: that course would no longer load.</summary>
internal static class SharedCrosswalks
{
    private const string FileName = "course.yaml";

    public static IEnumerable<Diagnostic> Check(IWorkspace workspace, string folder, Course course, string framework)
    {
        var changed = course.Crosswalks.Where(c => c.From.Value == framework || c.To.Value == framework).ToList();
        if (changed.Count == 0)
            yield break;
        var own = folder.Length == 0 ? FileName : $"{folder}/{FileName}";
        foreach (var path in workspace.Files("courses").Append(FileName).Where(p => WorkspacePath.Name(p) == FileName && p != own))
        {
            var used = Used(workspace, path).ToHashSet(StringComparer.Ordinal);
            foreach (var crosswalk in changed.Where(c => used.Contains(c.Span.Path)))
                yield return MigrationFindings.SharedSource.At(crosswalk.Span, $"the crosswalk '{crosswalk.Id}' also belongs to {path}, which would no longer load", "give this course a copy of the file under 'crosswalks' in its course.yaml, then migrate");
        }
    }

    private static IEnumerable<string> Used(IWorkspace workspace, string path)
    {
        var text = new CourseFiles(workspace, new()).Text(path);
        var root = text is null ? null : YamlLoader.Load(text).Value as YamlNode.Mapping;
        var list = root?.Entries.FirstOrDefault(e => e.Key.Text == "crosswalks")?.Value as YamlNode.Sequence;
        return (list?.Items ?? []).OfType<YamlNode.Scalar>().Select(s => WorkspacePath.Resolve(WorkspacePath.Folder(path), s.Text)).OfType<string>();
    }
}
