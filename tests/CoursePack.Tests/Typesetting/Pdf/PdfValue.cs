using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CoursePack.Tests.Typesetting.Pdf;

/// <summary>A value of a PDF, or nothing. References are followed on the way, so that a reader need not know what is written in place.</summary>
internal readonly struct PdfValue
{
    private readonly QpdfFile? file;
    private readonly JsonElement value;

    public PdfValue(QpdfFile file, JsonElement value, string? reference = null)
    {
        (this.file, this.value, Reference) = (file, value, reference);
        if (value.ValueKind == JsonValueKind.String && file.Find(value.GetString()!) is { } target)
            (this.value, Reference) = (target, value.GetString());
    }

    /// <summary>The object's number and generation, such as <c>12 0 R</c>; null for a value written in place.</summary>
    public string? Reference { get; }

    public bool IsPresent => value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool IsTrue => value.ValueKind == JsonValueKind.True;

    public bool IsArray => value.ValueKind == JsonValueKind.Array;

    public bool IsDictionary => value.ValueKind == JsonValueKind.Object;

    /// <summary>A name with its solidus; null for anything else.</summary>
    public string? Name => value.ValueKind == JsonValueKind.String && value.GetString() is ['/', ..] name ? name : null;

    public double? Number => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    public int? Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;

    /// <summary>A text string (qpdf marks it <c>u:</c>; bytes that are no text are <c>b:</c> and hexadecimal).</summary>
    public string? Text => value.ValueKind != JsonValueKind.String ? null : value.GetString() switch
    {
        ['u', ':', .. var text] => text,
        ['b', ':', .. var bytes] => Encoding.Latin1.GetString(Convert.FromHexString(bytes)),
        _ => null,
    };

    public IEnumerable<PdfValue> Items
    {
        get
        {
            if (!IsArray)
                yield break;
            foreach (var item in value.EnumerateArray())
                yield return new(file!, item);
        }
    }

    public IEnumerable<(string Key, PdfValue Value)> Entries
    {
        get
        {
            if (!IsDictionary)
                yield break;
            foreach (var entry in value.EnumerateObject())
                yield return (entry.Name, new(file!, entry.Value));
        }
    }

    /// <summary>The data of a stream, decoded; empty for anything else.</summary>
    public byte[] Data => Reference is { } reference ? file!.Data(reference) : [];

    /// <summary>The entry of a dictionary, or nothing.</summary>
    public PdfValue this[string key] => IsDictionary && value.TryGetProperty(key, out var found) ? new(file!, found) : default;

    /// <summary>Pairs of a name tree or number tree (ISO 32000-1 §7.9.6, §7.9.7) in the order written.</summary>
    public IEnumerable<(PdfValue Key, PdfValue Value)> Pairs(string leaf)
    {
        var items = this[leaf].Items.ToList();
        for (var i = 0; i + 1 < items.Count; i += 2)
            yield return (items[i], items[i + 1]);
        foreach (var pair in this["/Kids"].Items.SelectMany(kid => kid.Pairs(leaf)))
            yield return pair;
    }

    public override string ToString() => Reference ?? Text ?? (IsPresent ? string.Create(CultureInfo.InvariantCulture, $"{value}") : "");
}
