using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Curriculum.Binding;

/// <summary>A course that was read, and the layers it was made of.</summary>
/// <param name="Course">Null when there is nothing to go on with.</param>
/// <param name="Effective">Null for a course that extends none.</param>
/// <param name="Workspace">In which every file that the course names can be read, also those of a box.</param>
public sealed record LayeredCourse(Course? Course, EffectiveCourse? Effective, IWorkspace Workspace, ImmutableArray<Diagnostic> Diagnostics);
