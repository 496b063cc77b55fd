using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Curriculum.Model;

namespace CoursePack.Curriculum.Reviews;

/// <summary>
/// The words of something that a claim rests on, as they count in a review: each paragraph one line, white space drawn
/// together, lines in ordinal order. So white space and order do not count; tags and minutes are no words.
/// </summary>
/// <param name="Lines">Without empty ones.</param>
public sealed partial record Wording(ImmutableArray<string> Lines)
{
    /// <summary>Of the way words are cut and hashed. A change of either is a new version, under which nothing counts as reviewed.</summary>
    public const int Algorithm = 1;

    private const int DigestBytes = 8;

    /// <summary>The algorithm's version and the first 64 bits of a SHA-256, such as <c>1-9fc0a1b2c3d4e5f6</c>.</summary>
    public string Fingerprint { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"{Algorithm}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))).AsSpan(0, DigestBytes))}");

    public static Wording Of(Competence competence) => Of([competence.Statement.Value]);

    public static Wording Of(Outcome outcome) => Of([outcome.Statement.Value]);

    public static Wording Of(Activity activity) => Of(
    [
        activity.Title.Value,
        activity.Evidence?.Value ?? "",
        .. activity.Materials.Select(m => m.Value),
        .. activity.Prepare.Select(p => p.What.Value),
        .. Texts(activity).OfType<RichText>().SelectMany(t => Paragraphs(t)),
    ]);

    private static Wording Of(IEnumerable<string> texts) =>
        new([.. texts.Select(Clean).Where(t => t.Length > 0).Order(StringComparer.Ordinal)]);

    private static IEnumerable<RichText?> Texts(Activity activity) =>
    [
        activity.Trainer, activity.Trainee, activity.Answers, .. activity.Slides, activity.Online, activity.Care,
        activity.Adaptations.LowLiteracy, activity.Adaptations.Sensory, activity.Adaptations.SmallGroup, activity.Adaptations.LargeGroup, activity.Adaptations.Language,
    ];

    // As they stand in the source: a paragraph runs until a blank line, or until a line that begins something of its own.
    private static IEnumerable<string> Paragraphs(RichText text)
    {
        var paragraph = new StringBuilder();
        foreach (var line in text.Text.Text.Split('\n').Select(l => l.Trim()))
        {
            if (paragraph.Length > 0 && (line.Length == 0 || Begins().IsMatch(line)))
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }

            paragraph.Append(line).Append(' ');
        }

        yield return paragraph.ToString();
    }

    [GeneratedRegex("^([|>#]|:::|[-*+] |[0-9]+[.)] )", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    private static string Clean(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
