using System.Collections.Immutable;
using System.Security.Cryptography;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Follows <c>extends</c> from a course down to its base.</summary>
internal sealed class StackReader
{
    /// <summary>Overlays on one another: nation, region, trust and a few more.</summary>
    public const int Deepest = 8;

    private readonly IWorkspace workspace;
    private readonly DiagnosticBag found = new();
    private readonly List<Layer> layers = [];
    private ImmutableSortedDictionary<string, IWorkspace> boxes = ImmutableSortedDictionary.Create<string, IWorkspace>(StringComparer.Ordinal);
    private IWorkspace? templates;

    private StackReader(IWorkspace workspace) => this.workspace = workspace;

    private IWorkspace Whole => boxes.IsEmpty ? workspace : new BoxWorkspace(workspace, boxes);

    /// <returns>Null with a finding where <c>extends</c> cannot be followed; a course that extends nothing is a stack of one.</returns>
    public static Outcome<CourseStack> Read(IWorkspace workspace, string folder)
    {
        var reader = new StackReader(workspace);
        return new(reader.Follow(folder, ""), reader.found.ToImmutable());
    }

    private CourseStack? Follow(string folder, string root)
    {
        while (true)
        {
            var path = Path(folder);
            // What is wrong with the file itself is said when its layer is read.
            var node = new CourseFiles(Whole, new()).Exists(path) ? new CourseFiles(Whole, new()).Yaml(path) : null;
            var extends = node is null ? null : NodeEditor.Entry(node, "extends");
            layers.Insert(0, new(folder, root, extends?.Key.Span ?? SourceSpan.None));
            if (extends is null)
                return new(Whole, [.. layers], templates);
            if (layers.Count > Deepest)
            {
                found.Add(OverlayFindings.Cycle.At(extends.Value.Span, $"more than {Deepest} overlays lie on one another", "extend a course further down"));
                return null;
            }

            if (Below(extends, folder, root) is not var (next, nextRoot))
                return null;
            if (layers.FirstOrDefault(l => l.Folder == next) is { } known)
            {
                found.Add(OverlayFindings.Cycle.At(extends.Value.Span, "the course extends itself", "let one of the courses extend none").With(known.Extends, "which leads here again"));
                return null;
            }

            (folder, root) = (next, nextRoot);
        }
    }

    private (string Folder, string Root)? Below(YamlEntry extends, string folder, string root)
    {
        switch (extends.Value)
        {
            case YamlNode.Scalar { IsEmpty: false } written:
                return Folder(written, folder) is { } next ? (next, root) : null;
            case YamlNode.Mapping box:
                return Box(box, folder);
            case YamlNode.Refused:
                return null;
            default:
                found.Add(OverlayFindings.BaseNotFound.At(extends.Key.Span, "'extends' names no course", "write the path of a folder, such as ../.., or { box: upstream/course.zip, sha256: … }"));
                return null;
        }
    }

    private string? Folder(YamlNode.Scalar written, string folder)
    {
        if (WorkspacePath.Resolve(folder, written.Text) is not { } target)
        {
            found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Text}' leads outside the curriculum", "put the overlay into the folder 'regions' of the course that it extends, or extend a box"));
            return null;
        }

        switch (Whole.Read(Path(target)))
        {
            case FileLookup.Found or FileLookup.Unreadable or FileLookup.TooLarge:
                return target;
            case FileLookup.Outside:
                found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Text}' leads outside the curriculum", "copy the course into the curriculum; paths and links must stay inside it"));
                return null;
            default:
                found.Add(OverlayFindings.BaseNotFound.At(written.Span, $"there is no course in '{written.Text}'", [.. Suggestion.For(target, Courses()), "name a folder that holds course.yaml, counted from this file"]));
                return null;
        }
    }

    private IEnumerable<string> Courses() =>
        Whole.Files("").Where(p => WorkspacePath.Name(p) == CourseTree.CourseFile).Select(WorkspacePath.Folder);

    private (string Folder, string Root)? Box(YamlNode.Mapping keys, string folder)
    {
        if (keys.Entries.FirstOrDefault(e => e.Key.Text is not ("box" or "sha256")) is { } other)
        {
            found.Add(OverlayFindings.BaseNotFound.At(other.Key.Span, $"a box has no key '{other.Key.Text}'", [.. Suggestion.For(other.Key.Text, ["box", "sha256"]), "known keys: box, sha256"]));
            return null;
        }

        if (NodeEditor.Entry(keys, "box")?.Value is not YamlNode.Scalar { IsEmpty: false } written)
        {
            found.Add(OverlayFindings.BaseNotFound.At(keys.Entries.IsEmpty ? keys.Span : keys.Entries[0].Key.Span, "'extends' names no box", "write { box: upstream/course.zip, sha256: … }"));
            return null;
        }

        if (WorkspacePath.Resolve(folder, written.Text) is not { } path)
        {
            found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Text}' leads outside the curriculum", "copy the box into the folder of this course"));
            return null;
        }

        switch (Whole.Read(path))
        {
            case FileLookup.Found file:
                return IsAsNamed(keys, written, file.Bytes.Span) ? Enter(path, written, file.Bytes) : null;
            case FileLookup.Outside:
                found.Add(FileFindings.OutsideRoot.At(written.Span, $"'{written.Text}' leads outside the curriculum", "copy the box into the folder of this course; links must stay inside it"));
                return null;
            case FileLookup.TooLarge large:
                found.Add(OverlayFindings.BoxRefused.At(written.Span, $"'{written.Text}' is larger than {large.Limit >> 20} MB", "use a box of fewer formats and editions"));
                return null;
            default:
                found.Add(OverlayFindings.BaseNotFound.At(written.Span, $"there is no box '{written.Text}'", [.. Suggestion.For(WorkspacePath.Name(path), Whole.Files(WorkspacePath.Folder(path)).Select(WorkspacePath.Name)), "copy the released zip there, and name it counted from this file"]));
                return null;
        }
    }

    /// <summary>Nothing of a box is read before its checksum is right.</summary>
    private bool IsAsNamed(YamlNode.Mapping keys, YamlNode.Scalar written, ReadOnlySpan<byte> bytes)
    {
        var actual = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (NodeEditor.Entry(keys, "sha256")?.Value is not YamlNode.Scalar { IsEmpty: false } wanted)
        {
            found.Add(OverlayFindings.BoxChecksum.At(written.Span, "the box is named without its checksum", $"if it is the file that was released, write sha256: {actual}"));
            return false;
        }

        if (string.Equals(wanted.Text, actual, StringComparison.OrdinalIgnoreCase))
            return true;
        found.Add(OverlayFindings.BoxChecksum.At(wanted.Span, $"'{written.Text}' is another file than this checksum names", $"fetch the released box again; its checksum here is {actual}"));
        return false;
    }

    private (string Folder, string Root)? Enter(string path, YamlNode.Scalar written, ReadOnlyMemory<byte> bytes)
    {
        var opened = BoxReader.Read(bytes);
        if (opened.Refusal is { } refusal)
        {
            found.Add(OverlayFindings.BoxRefused.At(written.Span, $"'{written.Text}' cannot be used: {refusal}", "use a box as 'coursepack build' makes it"));
            return null;
        }

        boxes = boxes.SetItem(path, opened.Curriculum);
        templates ??= opened.Templates;
        var root = path + WorkspacePath.BoxMark;
        return (opened.Folder.Length == 0 ? root : $"{root}/{opened.Folder}", root);
    }

    private static string Path(string folder) => folder.Length == 0 ? CourseTree.CourseFile : $"{folder}/{CourseTree.CourseFile}";
}
