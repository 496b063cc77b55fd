using System.Collections.Immutable;

namespace CoursePack.Curriculum.Overlays;

/// <summary>Where a node stands: a document of the course and the way down in it.</summary>
/// <param name="Steps">Keys; a step <c>=opening</c> picks the item of a list whose <c>id</c> is that.</param>
internal sealed record NodePath(string Document, ImmutableArray<string> Steps)
{
    public NodePath Key(string key) => this with { Steps = Steps.Add(key) };

    public NodePath Item(string id) => this with { Steps = Steps.Add("=" + id) };

    public NodePath Parent => this with { Steps = Steps.RemoveAt(Steps.Length - 1) };

    public string Last => Steps[^1];

    /// <summary>Whether this is the other node or holds it.</summary>
    public bool Holds(NodePath other) =>
        Document == other.Document && Steps.Length <= other.Steps.Length && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan()[..Steps.Length]);

    public bool Equals(NodePath? other) => other is not null && Steps.Length == other.Steps.Length && Holds(other);

    public override int GetHashCode() => HashCode.Combine(Document, Steps.Length, Steps.IsEmpty ? "" : Last);
}
