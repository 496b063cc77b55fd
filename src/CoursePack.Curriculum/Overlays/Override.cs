using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Overlays;

/// <summary>What an overlay does to its base.</summary>
public enum OverlayOperation
{
    /// <summary>A key gets a value; also what a file of the overlay says by itself.</summary>
    Set,
    Replace,
    Append,
    InsertBefore,
    InsertAfter,
    Remove,
    Move,
}

/// <summary>One thing that an overlay says otherwise than what lies below it.</summary>
/// <param name="Layer">Its place in the stack; the base is 0.</param>
/// <param name="Target">One spelling for each, such as <c>activity listening/hearing/in-turn/care</c>.</param>
/// <param name="At">Where the overlay says so.</param>
/// <param name="Before">What it puts something else in the place of; null where there was nothing.</param>
/// <param name="BeforeAt">Where that was written.</param>
/// <param name="After">What it puts there; null for what it takes away or moves.</param>
public sealed record Override(int Layer, string Target, OverlayOperation Operation, SourceSpan At, string? Before, SourceSpan BeforeAt, string? After)
{
    /// <summary>Whether it says something in the place of what the base says, and so must be looked at again when the base changes.</summary>
    public bool Replaces => Operation is OverlayOperation.Set or OverlayOperation.Replace or OverlayOperation.Remove;

    /// <summary>Where it stands in the merged course; also where it stood before it was taken away.</summary>
    internal NodePath Path { get; init; } = new("", []);

    /// <summary>The name of a block in the text at the path.</summary>
    internal string? Block { get; init; }

    /// <summary>The name of the thing that it adds; null for every other change.</summary>
    internal string? Added { get; init; }

    /// <summary>Why, as the overlay says.</summary>
    public string? Why { get; init; }

    /// <summary>Said by an operation, and not by a file that mirrors the base.</summary>
    internal bool IsPatch { get; init; }

    /// <summary>That a mandatory thing may go.</summary>
    internal PatchWaiver? Waiver { get; init; }
}
