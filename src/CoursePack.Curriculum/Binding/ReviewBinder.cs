using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CoursePack.Core.Text;
using CoursePack.Curriculum.Loading;
using CoursePack.Curriculum.Reviews;

namespace CoursePack.Curriculum.Binding;

/// <summary>Binds <c>reviews.yaml</c>. A claim that the course no longer makes is no finding: the next review leaves it out.</summary>
internal sealed partial class ReviewBinder(BindingContext context)
{
    private const string WrittenByTool = "the file is written by 'coursepack review'; take it back to what it was, or delete the entry and review again";

    public ReviewLog? Bind(YamlNode node) => context.BindFile(node, "review log", Log);

    private ReviewLog Log(MappingReader keys)
    {
        var version = keys.Word("version");
        if (version.Value is not ("" or ReviewLog.Version))
            context.Found.Add(BindingFindings.UnknownValue.At(version.Span, $"version '{version.Value}' of the review log is not known to this coursepack", "use a newer coursepack"));
        var claims = keys.OneOrNull("claims", "claims", Claims)?.ByKey;
        var texts = keys.OneOrNull("texts", "texts", Texts)?.ByFingerprint;
        return new(claims ?? ReviewLog.Empty.Claims, texts ?? ReviewLog.Empty.Texts);
    }

    private ClaimTable Claims(MappingReader keys)
    {
        var claims = ImmutableDictionary.CreateBuilder<ClaimKey, ReviewedClaim>();
        foreach (var entry in keys.Own())
        {
            if (ClaimKey.Parse(entry.Key.Text) is not { } key)
                context.Found.Add(BindingFindings.MalformedId.At(entry.Key.Span, $"'{entry.Key.Text}' is no claim", WrittenByTool));
            else if (context.Bind(entry.Value, "reviewed claim", claim => Claim(claim, key, entry.Key.Span)) is { } bound)
                claims[key] = bound;
        }

        return new(claims.ToImmutable());
    }

    private ReviewedClaim Claim(MappingReader keys, ClaimKey key, SourceSpan span) => new(
        key,
        keys.Date("on"),
        Fingerprint(keys.Word("activity")),
        Fingerprint(keys.Word("outcome")),
        Competences(keys),
        span);

    private ImmutableSortedDictionary<string, string> Competences(MappingReader keys)
    {
        var competences = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var written in keys.Words("competences", "competence"))
        {
            if (written.Value.Split(' ') is [var id, var fingerprint])
                competences[id] = Fingerprint(new(fingerprint, written.Span));
            else
                Refuse(written);
        }

        return competences.ToImmutable();
    }

    private TextTable Texts(MappingReader keys)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in keys.Own())
            texts[entry.Key.Text] = keys.Word(entry.Key.Text).Value;

        return new(texts.ToImmutable());
    }

    private string Fingerprint(Spanned<string> written)
    {
        if (written.Value.Length > 0 && !Form().IsMatch(written.Value))
            Refuse(written);
        return written.Value;
    }

    private void Refuse(Spanned<string> written) =>
        context.Found.Add(BindingFindings.WrongType.At(written.Span, $"'{written.Value}' is no fingerprint", WrittenByTool));

    private sealed record ClaimTable(ImmutableDictionary<ClaimKey, ReviewedClaim> ByKey);

    private sealed record TextTable(ImmutableDictionary<string, string> ByFingerprint);

    [GeneratedRegex("^[0-9]{1,6}-[0-9a-f]{16}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
