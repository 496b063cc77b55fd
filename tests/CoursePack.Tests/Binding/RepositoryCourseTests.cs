using CoursePack.Core.Workspaces;
using CoursePack.Curriculum.Binding;
using CoursePack.Tests.Testing;

namespace CoursePack.Tests.Binding;

public sealed class RepositoryCourseTests
{
    [Fact]
    public void The_curriculum_of_the_repository_binds_without_a_finding()
    {
        var read = CurriculumReader.Read(new DiskWorkspace(Repository.PathOf("curriculum")), "", "1.0.0");
        read.Diagnostics.Select(Places.Print).ShouldBeEmpty();
        read.Value!.Frameworks.Single().Competences.Count().ShouldBeGreaterThan(200);
    }
}
