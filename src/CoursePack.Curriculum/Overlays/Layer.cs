using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>One course of a stack: the base, or an overlay on what lies below it.</summary>
/// <param name="Folder">In the workspace.</param>
/// <param name="Root">The folder its shared lists lie in: empty, or the box it comes out of.</param>
/// <param name="Extends">Where it names what lies below it; nothing for the base.</param>
public sealed record Layer(string Folder, string Root, SourceSpan Extends)
{
    /// <summary>Released: others look after what it holds.</summary>
    public bool IsBoxed => Root.Length > 0;

    public string PathOf(string name) => Folder.Length == 0 ? name : $"{Folder}/{name}";
}
