using System.Collections.Immutable;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Validation.Rules.Order;

/// <summary>What must come before what. A module is two points in time: where it begins and where it is over.</summary>
internal sealed class PrerequisiteGraph
{
    private readonly Dictionary<string, List<Edge>> edges = new(StringComparer.Ordinal);

    private PrerequisiteGraph()
    {
    }

    public static PrerequisiteGraph Of(Course course)
    {
        var graph = new PrerequisiteGraph();
        foreach (var module in course.AllModules)
        {
            graph.Add(Over(module.Id), new(module.Id, null));
            graph.Add(module.Id, module.Id, module.Prerequisites);
            foreach (var outcome in module.Outcomes)
            {
                graph.Add(Over(module.Id), new(outcome.Id.ToString(), null));
                graph.Add(outcome.Id.ToString(), new(module.Id, null));
                graph.Add(outcome.Id.ToString(), outcome.Id.ToString(), outcome.Prerequisites);
            }
        }

        return graph;
    }

    /// <summary>Circles, each as the prerequisites that make it, beginning with the first in the order of files; no prerequisite is in two of them.</summary>
    public IEnumerable<ImmutableArray<PrerequisiteStep>> Cycles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var told = new HashSet<PrerequisiteStep>();
        foreach (var start in edges.Keys)
        {
            // Depth first with a stack of our own: a course may name its outcomes in a chain as long as it likes.
            var path = new List<(string Node, int Next, PrerequisiteStep? By)>();
            var onPath = new Dictionary<string, int>(StringComparer.Ordinal);
            Enter(start, null);
            while (path.Count > 0)
            {
                var (node, next, by) = path[^1];
                if (edges.GetValueOrDefault(node) is not { } after || next == after.Count)
                {
                    done.Add(node);
                    onPath.Remove(node);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }

                path[^1] = (node, next + 1, by);
                var edge = after[next];
                if (onPath.TryGetValue(edge.To, out var from))
                {
                    var cycle = path.Skip(from + 1).Select(p => p.By).Append(edge.By).OfType<PrerequisiteStep>().ToImmutableArray();
                    if (!cycle.Any(told.Contains))
                        yield return InOrder(cycle);
                    told.UnionWith(cycle);
                }
                else
                {
                    Enter(edge.To, edge.By);
                }
            }

            void Enter(string node, PrerequisiteStep? by)
            {
                if (done.Contains(node))
                    return;
                onPath.Add(node, path.Count);
                path.Add((node, 0, by));
            }
        }
    }

    private static ImmutableArray<PrerequisiteStep> InOrder(ImmutableArray<PrerequisiteStep> cycle)
    {
        var first = cycle.Index().MinBy(s => (s.Item.Written.Span.Path, s.Item.Written.Span.Start), Comparer<(string Path, int Start)>.Create(
            (a, b) => string.CompareOrdinal(a.Path, b.Path) is var order and not 0 ? order : a.Start.CompareTo(b.Start))).Index;
        return [.. cycle[first..], .. cycle[..first]];
    }

    private static string Over(string module) => module + " over";

    private void Add(string from, string owner, IEnumerable<Spanned<string>> prerequisites)
    {
        foreach (var written in prerequisites)
            Add(from, new(written.Value.Contains('/', StringComparison.Ordinal) ? written.Value : Over(written.Value), new(owner, written)));
    }

    private void Add(string from, Edge edge)
    {
        if (!edges.TryGetValue(from, out var after))
            edges.Add(from, after = []);
        after.Add(edge);
    }

    /// <param name="By">The prerequisite; null for what a module and its outcomes are to each other.</param>
    private sealed record Edge(string To, PrerequisiteStep? By);
}
