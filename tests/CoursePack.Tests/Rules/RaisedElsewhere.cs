namespace CoursePack.Tests.Rules;

/// <summary>Codes that no course in memory can raise, each with the test that does: <c>Class.Method</c>.</summary>
internal static class RaisedElsewhere
{
    public static IReadOnlyDictionary<string, string> Tests { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
    };
}
