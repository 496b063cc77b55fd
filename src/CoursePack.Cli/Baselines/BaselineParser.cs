using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoursePack.Cli.Reporting;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Cli.Baselines;

/// <summary>Walks the tokens of a baseline, since only these know their places.</summary>
internal ref partial struct BaselineParser(SourceText source, ReadOnlySpan<byte> bytes)
{
    private static readonly ImmutableArray<string> Keys = ["about", "fingerprints", "findings"];

    private static readonly ImmutableArray<string> EntryKeys = ["file", "code", "fingerprint", "count", "message"];

    private readonly ReadOnlySpan<byte> bytes = bytes;

    // The file, its list, an entry.
    private Utf8JsonReader json = new(bytes, new JsonReaderOptions { MaxDepth = 3 });

    /// <summary>Where the first problem is.</summary>
    public SourceSpan Place { get; private set; } = SourceSpan.StartOf(source);

    public string Problem { get; private set; } = "";

    /// <returns>Null where something is wrong.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public Baseline? Parse()
    {
        var entries = ImmutableArray.CreateBuilder<BaselineEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
            return Fail<Baseline>("a baseline is an object in braces");
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Key(Keys, seen) is not { } key)
                return null;
            json.Read();
            if (key == "findings" ? !List(entries) : !Word(key))
                return null;
        }

        // The next token after the closing brace, if there is one, is a JsonException.
        json.Read();
        foreach (var needed in Keys.Skip(1))
        {
            if (!seen.Contains(needed))
                return Fail<Baseline>($"the baseline has no '{needed}'");
        }

        return new(entries.ToImmutable());
    }

    private bool Word(string key)
    {
        if (json.TokenType != JsonTokenType.String)
            return Fail<object>($"'{key}' is not a text") is not null;
        return key != "fingerprints" || json.ValueTextEquals(Fingerprint.Scheme)
            || Fail<object>($"the baseline was made by another version of coursepack: its fingerprints are not '{Fingerprint.Scheme}'") is not null;
    }

    private bool List(ImmutableArray<BaselineEntry>.Builder entries)
    {
        if (json.TokenType != JsonTokenType.StartArray)
            return Fail<object>("'findings' is not a list") is not null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (Entry() is not { } entry)
                return false;
            entries.Add(entry);
        }

        return true;
    }

    private BaselineEntry? Entry()
    {
        if (json.TokenType != JsonTokenType.StartObject)
            return Fail<BaselineEntry>("a finding is an object in braces");
        var start = json.TokenStartIndex;
        var entry = new BaselineEntry("", "", "", 0, "");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (Key(EntryKeys, seen) is not { } key)
                return null;
            json.Read();
            if (With(entry, key) is not { } more)
                return null;
            entry = more;
        }

        foreach (var needed in EntryKeys)
        {
            if (!seen.Contains(needed))
                return Fail<BaselineEntry>($"this finding has no '{needed}'", start);
        }

        return entry;
    }

    private BaselineEntry? With(BaselineEntry entry, string key)
    {
        if (key == "count")
            return json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var count) && count is > 0 and <= 1_000_000 ? entry with { Count = count } : Fail<BaselineEntry>("'count' is not a whole number from 1");
        if (json.TokenType != JsonTokenType.String)
            return Fail<BaselineEntry>($"'{key}' is not a text");
        var text = json.GetString()!;
        return key switch
        {
            "file" => entry with { File = text },
            "message" => entry with { Message = text },
            "code" => Code().IsMatch(text) ? entry with { Code = text } : Fail<BaselineEntry>("'code' is not CP and four digits"),
            _ => Hash().IsMatch(text) ? entry with { Fingerprint = text } : Fail<BaselineEntry>("'fingerprint' is not 32 hexadecimal digits"),
        };
    }

    private string? Key(ImmutableArray<string> known, HashSet<string> seen)
    {
        var key = json.GetString()!;
        if (!known.Contains(key))
            return Fail<string>($"'{key}' is no key of a baseline{(Suggestion.Nearest(key, known) is { } near ? $": did you mean '{near}'?" : "")}");
        return seen.Add(key) ? key : Fail<string>($"'{key}' stands here a second time");
    }

    private T? Fail<T>(string problem, long? at = null)
        where T : class
    {
        var start = (int)(at ?? json.TokenStartIndex);
        var from = Encoding.UTF8.GetCharCount(bytes[..start]);
        Place = new(source, from, Math.Max(from, at is null ? Encoding.UTF8.GetCharCount(bytes[..(int)json.BytesConsumed]) : from + 1));
        Problem = problem;
        return null;
    }

    [GeneratedRegex("^CP[0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9a-f]{32}$")]
    private static partial Regex Hash();
}
