using BenchmarkDotNet.Attributes;
using CoursePack.Benchmarks.Courses;
using CoursePack.Curriculum.Composition.Templates;
using CoursePack.Curriculum.Validation;

namespace CoursePack.Benchmarks.Stages;

/// <summary>The base course before it is rendered.</summary>
public class CourseBenchmarks
{
    private CourseFacts facts = null!;

    private TemplateSet templates = null!;

    [GlobalSetup]
    public void Prepare()
    {
        facts = BaseCourse.Check(BaseCourse.Workspace);
        templates = BaseCourse.LoadTemplates();
    }

    /// <summary>Load, bind and validate.</summary>
    [Benchmark]
    public int Check() => BaseCourse.Check(BaseCourse.Workspace).Plans.Length;

    /// <summary>Every document of every product.</summary>
    [Benchmark]
    public int Compose() => BaseCourse.Compose(facts, templates, BaseCourse.Workspace).Length;
}
