using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;
using CoursePack.Curriculum.Binding;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;

namespace CoursePack.Cli.Pipeline;

/// <summary>An overlay that a command works on.</summary>
/// <param name="Broken">Why nothing can be said about it; null where it could be read.</param>
internal sealed record ReadOverlay(string CourseId, Course? Course, EffectiveCourse? Layers, Findings? Broken)
{
    /// <exception cref="UsageException">The course extends none.</exception>
    public static ReadOverlay Of(Host host, CourseLocation location)
    {
        var read = CurriculumReader.ReadLayers(location.Workspace, location.Folder, CommandLineProgram.ToolVersion, host.Today(null));
        var id = read.Course?.Id ?? "";
        var stopping = read.Diagnostics.Where(d => d.Code is OverlayLock.BrokenCode || (d.Code[2] == '8' && Findings.StopsBuild(d))).ToList();
        if (read.Course is null || stopping.Count > 0)
            return new(id, null, null, Findings.Of(stopping.Count > 0 ? stopping : read.Diagnostics, new Dictionary<string, Severity>()));
        return read.Effective is { } layers
            ? new(id, read.Course, layers, null)
            : throw new UsageException($"the course '{id}' extends none", ["name the folder of an overlay, such as curriculum/regions/north"]);
    }
}
