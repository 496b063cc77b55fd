namespace CoursePack.Tests.Testing;

/// <summary>
/// Whether tests look at every product in every edition, some 6,000 pages, rather than at a sample of the editions:
/// <c>COURSEPACK_ALL_EDITIONS=1</c>.
/// </summary>
internal static class AllEditions
{
    public static bool Wanted => Environment.GetEnvironmentVariable("COURSEPACK_ALL_EDITIONS") == "1";
}
