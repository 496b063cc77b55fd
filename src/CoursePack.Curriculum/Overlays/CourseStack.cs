using System.Collections.Immutable;
using CoursePack.Core.Workspaces;

namespace CoursePack.Curriculum.Overlays;

/// <summary>A course and everything it extends.</summary>
/// <param name="Workspace">In which the boxes among the layers can be entered.</param>
/// <param name="Layers">The base first.</param>
/// <param name="BoxTemplates">The templates of the nearest box; null without one.</param>
public sealed record CourseStack(IWorkspace Workspace, ImmutableArray<Layer> Layers, IWorkspace? BoxTemplates)
{
    public bool IsOverlay => Layers.Length > 1;

    /// <summary>The course that was asked for.</summary>
    public Layer Top => Layers[^1];
}
