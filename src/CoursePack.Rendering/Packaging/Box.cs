using System.Collections.Immutable;

namespace CoursePack.Rendering.Packaging;

/// <summary>Everything a build writes, in ordinal order of paths: products, START-HERE, manifest and zip.</summary>
public sealed record Box(string CourseId, ImmutableArray<BoxFile> Files)
{
    public const string Manifest = "manifest.json";

    public static string ZipName(string courseId, string version) => $"{courseId}-{version}-training-in-a-box.zip";
}

/// <param name="Path">With <c>/</c>, inside the folder it belongs to.</param>
public sealed record BoxFile(string Path, StoredBytes Bytes)
{
    public BoxFile(string path, ReadOnlyMemory<byte> bytes)
        : this(path, StoredBytes.Of(bytes))
    {
    }
}
