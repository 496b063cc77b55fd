using System.Collections.Immutable;
using System.Diagnostics;
using CoursePack.Cli.CommandLine;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Curriculum.Composition;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Model;
using CoursePack.Curriculum.Overlays;
using CoursePack.Curriculum.Validation;
using CoursePack.Rendering.Packaging;

namespace CoursePack.Cli.Pipeline;

/// <summary>
/// The whole way, on one page: load, bind and validate (<see cref="CheckedCourse"/>), compose, render, package. Nothing is
/// written while anything is wrong with files, references, templates, rendering or packaging.
/// </summary>
internal sealed class BuildRun(BuildRequest request)
{
    private readonly DiagnosticBag found = new();
    private readonly List<(string, TimeSpan)> timings = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();

    public BuildResult Run()
    {
        LargeCourse.Watch();
        request.Progress("checking the course");
        var course = CheckedCourse.Of(request.Location, request.Today);
        request = request with { Location = course.Location, Templates = request.Templates.For(course.Layers) };
        var templates = request.Templates.Load();
        found.AddRange(templates.Diagnostics);
        if (course.Facts is not { } facts || templates.Value is not { } set)
            return Refused(course);
        found.AddRange(OutputFormats.Check(facts.Course, set));
        var themeFiles = ThemeFiles.Read(set, request.Location.Workspace, course.Layers?.Stack.Layers.Reverse().Select(l => l.Folder) ?? [request.Location.Folder]);
        found.AddRange(themeFiles.Diagnostics);
        Lap("check");
        if (Stops(course))
            return Refused(course);

        var plan = Plan(facts);
        var products = Products(facts.Course, set);
        var documents = Compose(facts, set, plan, course.Layers, themeFiles.Value!);
        Lap("compose");
        if (Stops(course))
            return Refused(course);

        // From here on nobody asks what rules asked: in a large course that is a good part of what is held.
        var (subject, report) = (facts.Course, plan is null ? null : facts.Coverage[facts.Plans.IndexOf(plan)]);
        course = course with { Facts = null };

        var count = documents.Count(d => products.Contains(d.Product.Id));
        var adapted = documents.Select(d => d.Document.Cover.Adapted).FirstOrDefault(a => a is not null);
        using var shelf = new Shelf();
        var rendering = new RenderRun(request, documents, set, Editions(subject, set), shelf);
        var files = rendering.Run([.. products], Formats(subject), found);
        if (report is not null)
            files = files.AddRange(CoverageFiles.Of(report, subject));
        Lap("render");
        if (Stops(course))
            return Refused(course);

        var findings = course.Findings(found.ToImmutable());
        var contents = BoxContentsOf.Build(subject, set, request, course.Layers, adapted, files, findings.Fail(request.Strict) ? BoxStatus.Findings : BoxStatus.Ok);
        var box = BoxPackager.Pack(contents, shelf, request.Stop);
        found.AddRange(box.Diagnostics);
        Lap("package");
        if (box.Value is null)
            return Refused(course);

        request.Progress("writing the output");
        var written = new OutputWriter().Write(box.Value, request.Output, request.Force, request.Stop);
        found.AddRange(written.Diagnostics);
        Lap("write");
        findings = course.Findings(found.ToImmutable());
        return new()
        {
            CourseId = course.CourseId,
            Findings = findings,
            Failed = written.Value is null || findings.Fail(request.Strict),
            Written = written.Value,
            Documents = count,
            Pages = files.Sum(f => f.Pages ?? 0),
            Timings = [.. timings],
            Slowest = rendering.Slowest,
        };
    }

    /// <summary>Every product of the course is composed, also those not asked for: the others refer to their pages.</summary>
    private ImmutableArray<ComposedDocument> Compose(CourseFacts facts, TemplateSet set, DeliveryPlan? plan, EffectiveCourse? layers, ImmutableDictionary<string, Asset> themeFiles)
    {
        ImmutableArray<string> all = [.. facts.Course.Products.Select(p => p.Value).Concat(request.Products).Distinct(StringComparer.Ordinal)];
        var composer = new CourseComposer(new()
        {
            Index = facts.Index,
            Files = request.Location.Workspace,
            Templates = set,
            Plan = plan,
            Coverage = plan is null ? null : facts.Coverage[facts.Plans.IndexOf(plan)],
            Products = all,
            ToolVersion = CommandLineProgram.ToolVersion,
            Layers = layers,
        });
        var documents = ImmutableArray.CreateBuilder<ComposedDocument>();
        foreach (var product in all)
        {
            request.Stop.ThrowIfCancellationRequested();
            request.Progress($"composing {product}");
            var composed = composer.Compose(product);
            found.AddRange(composed.Diagnostics);
            if (composed.Value is { } made)
                documents.AddRange(made.Documents.Select(d => new ComposedDocument(set.Products[product], d with { ThemeFiles = themeFiles })));
        }

        return documents.ToImmutable();
    }

    private DeliveryPlan? Plan(CourseFacts facts)
    {
        if (request.Schedule is not { } wanted)
            return facts.Plans.FirstOrDefault();
        SharedOptions.Known("--schedule", wanted, [.. facts.Plans.Select(p => p.Schedule.Id)]);
        return facts.Plans.First(p => p.Schedule.Id == wanted);
    }

    private HashSet<string> Products(Course course, TemplateSet set)
    {
        foreach (var product in request.Products)
            SharedOptions.Known("--product", product, [.. set.Products.Keys]);
        return [.. request.Products.IsEmpty ? course.Products.Select(p => p.Value) : request.Products];
    }

    private ImmutableArray<string> Formats(Course course)
    {
        var asked = request.Formats.IsEmpty ? [.. course.Formats.Select(f => f.Value)] : request.Formats;
        return asked.IsEmpty ? OutputFormats.Names : [.. OutputFormats.Names.Where(asked.Contains)];
    }

    private ImmutableArray<string> Editions(Course course, TemplateSet set)
    {
        var known = OutputFormats.Editions(set);
        foreach (var edition in request.Editions)
            SharedOptions.Known("--edition", edition, known);
        var asked = request.Editions.IsEmpty ? [.. course.Editions.Select(e => e.Value)] : request.Editions;
        return asked.IsEmpty ? [OutputFormats.StandardEdition] : [.. known.Where(asked.Contains)];
    }

    private bool Stops(CheckedCourse course) => course.Diagnostics.Concat(found.ToImmutable()).Any(Findings.StopsBuild);

    private BuildResult Refused(CheckedCourse course) => new()
    {
        CourseId = course.CourseId,
        Findings = course.Findings(found.ToImmutable()),
        Failed = true,
        Timings = [.. timings],
    };

    private void Lap(string stage)
    {
        request.Stop.ThrowIfCancellationRequested();
        timings.Add((stage, clock.Elapsed));
        clock.Restart();
    }
}
