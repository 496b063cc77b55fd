using System.Globalization;

namespace CoursePack.Cli.Reporting;

/// <summary>How long something took, for people.</summary>
internal static class Duration
{
    /// <summary>Such as <c>180 ms</c> or <c>2.4 s</c>.</summary>
    public static string Text(TimeSpan time) => time.TotalSeconds < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");
}
