using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Upgrades;

/// <summary>What an overlay is to extend.</summary>
/// <param name="Path">In the workspace: the folder of a course, or a box.</param>
/// <param name="Sha256">Of a box; null for a folder.</param>
/// <param name="Copy">The bytes of a box that is not in the workspace yet.</param>
public sealed record UpgradeTarget(string Path, string? Sha256 = null, ReadOnlyMemory<byte>? Copy = null)
{
    /// <summary>As it is written in the <c>course.yaml</c> of a folder.</summary>
    internal string From(string folder)
    {
        var from = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var to = Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var same = from.Zip(to).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('/', [.. Enumerable.Repeat("..", from.Length - same), .. to[same..]]) is { Length: > 0 } path ? path : ".";
    }

    internal bool IsSame(string written, string folder) => WorkspacePath.Resolve(folder, written) == Path;
}
