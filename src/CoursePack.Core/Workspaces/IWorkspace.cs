using System.Collections.Immutable;

namespace CoursePack.Core.Workspaces;

/// <summary>
/// The only door to files. Paths are relative to <see cref="Root"/>, with <c>/</c>, and never leave it: neither by
/// <c>..</c> nor through a link. A test keeps one in memory.
/// </summary>
public interface IWorkspace
{
    /// <summary>The root as the user wrote it; for messages only.</summary>
    string Root { get; }

    /// <summary>What stands at a path, with its bytes when it is a file.</summary>
    FileLookup Read(string path);

    /// <summary>Paths of all files below a folder (<c>""</c> for the root), in ordinal order; empty when there is no such folder. Links that leave the root are listed and refused on reading.</summary>
    ImmutableArray<string> Files(string folder);
}

/// <summary>What stands at a path.</summary>
public abstract record FileLookup
{
    private FileLookup()
    {
    }

    public sealed record Found(ReadOnlyMemory<byte> Bytes) : FileLookup;

    public sealed record Missing : FileLookup;

    public sealed record IsFolder : FileLookup;

    /// <summary>The path, or a link on the way, leads outside the root.</summary>
    public sealed record Outside : FileLookup;

    /// <param name="Limit">Largest size read, in bytes.</param>
    public sealed record TooLarge(long Limit) : FileLookup;

    /// <param name="Reason">Why the system refused, in a few words.</param>
    public sealed record Unreadable(string Reason) : FileLookup;
}
