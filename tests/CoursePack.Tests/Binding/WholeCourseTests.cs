using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Rules;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Binding;

public sealed class WholeCourseTests
{
    [Fact]
    public void The_base_course_of_the_fixtures_binds_without_a_finding()
    {
        var read = CurriculumReader.Read(new Fixture("none", Fixture.Base).Compose(), "", "1.0.0");
        read.Diagnostics.Select(Places.Print).ShouldBeEmpty();
        read.Value!.Modules.Select(m => m.Id).ShouldBe(["welcome", "listening"]);
    }

    [Fact]
    public void The_frameworks_of_the_repository_bind_without_a_finding()
    {
        var files = new DiskWorkspace(Repository.PathOf("curriculum"));
        var course = MemoryWorkspace.Of(("course.yaml", "id: a\ntitle: A\nversion: 1\nlanguage: en-GB\nlicence: x\nframeworks: [frameworks/hee-psw-2020.yaml]\nproducts: []\nschedules: []\n"), ("frameworks/hee-psw-2020.yaml", System.Text.Encoding.UTF8.GetString(((FileLookup.Found)files.Read("frameworks/hee-psw-2020.yaml")).Bytes.Span)));
        var read = CurriculumReader.Read(course, "", "1.0.0");
        read.Diagnostics.Select(Places.Print).ShouldBeEmpty();
        read.Value!.Frameworks.Single().Competences.Count().ShouldBeGreaterThan(200);
    }
}
