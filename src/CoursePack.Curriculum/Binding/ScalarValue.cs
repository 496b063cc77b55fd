using System.Globalization;
using System.Text.RegularExpressions;
using CoursePack.Curriculum.Loading;

namespace CoursePack.Curriculum.Binding;

/// <summary>
/// The few readings of a scalar. Everything else is its text: <c>2.10</c> is never 2.1, <c>no</c> is a word,
/// <c>09:30</c> is no number to the base of 60.
/// </summary>
internal static partial class ScalarValue
{
    /// <summary>Decimal digits without quotes, sign or leading zero; null for anything else.</summary>
    public static int? Whole(YamlNode.Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && WholeNumber().IsMatch(scalar.Text)
        && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? Flag(YamlNode.Scalar scalar) =>
        (scalar.Style, scalar.Text) switch { (ScalarStyle.Plain, "true") => true, (ScalarStyle.Plain, "false") => false, _ => null };

    public static DateOnly? Date(YamlNode.Scalar scalar) =>
        DateOnly.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public static TimeOnly? Time(YamlNode.Scalar scalar) =>
        TimeOnly.TryParseExact(scalar.Text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    public static bool IsId(string text) => Id().IsMatch(text);

    /// <summary>An id of a framework, as published: anything that can stand in a reference.</summary>
    public static bool IsPublishedId(string text) => PublishedId().IsMatch(text);

    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    [GeneratedRegex(@"^(0|[1-9][0-9]*)\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}._-]*\z")]
    private static partial Regex PublishedId();
}
