using CoursePack.Tests.Testing;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace CoursePack.Tests.Testing;

/// <summary>What takes longest begins first, or one core waits at the end while the other is still at it.</summary>
internal sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = ["RealCurriculum.RegionTests", "RealCurriculum.ScreenTests", ".RealCurriculum.", ".Ci.", ".Html."];

    public IReadOnlyCollection<T> OrderTestCollections<T>(IReadOnlyCollection<T> testCollections)
        where T : ITestCollection =>
        [.. testCollections.OrderBy(c => Array.FindIndex(Long, l => c.TestCollectionDisplayName.Contains(l, StringComparison.Ordinal)) is var place && place < 0 ? Long.Length : place)];
}
