using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Documents;
using CoursePack.Core.Text;

namespace CoursePack.Curriculum.Composition.Templates;

/// <summary>Reads a theme: every property of <see cref="Theme"/> under its name in snake_case. What it leaves out is taken, and has been judged, in another theme.</summary>
internal sealed partial class ThemeReader
{
    private readonly TemplateYaml yaml;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly DiagnosticBag findings;

    private ThemeReader(TemplateYaml yaml, DiagnosticBag findings)
    {
        this.yaml = yaml;
        this.findings = findings;
    }

    /// <param name="otherwise">Has what the file leaves out.</param>
    /// <param name="files">Takes what the theme names.</param>
    public static Theme Read(string name, SourceText source, Theme otherwise, ImmutableArray<ThemeFile>.Builder files, DiagnosticBag findings)
    {
        var reader = new ThemeReader(TemplateYaml.Read(source, 0, source.Text.Length, findings), findings);
        var theme = (Theme)reader.Record(otherwise, "");
        foreach (var path in reader.yaml.Values.Keys.Where(k => !reader.known.Contains(k)))
            findings.Add(TemplateFindings.TemplateYaml.At(reader.yaml.KeyOf(path), $"themes know no '{path}'", Suggestion.For(path, reader.known)));
        files.AddRange(reader.yaml.Values.Select(v => ThemeFile.Of(v.Key, v.Value)).OfType<ThemeFile>());
        findings.AddRange(ThemeContrast.Check(theme, PlaceOf));
        findings.AddRange(ThemeRoom.Check(theme, PlaceOf));
        if (theme is { Logo.Length: > 0, LogoAlt.Length: 0 } && (PlaceOf(ThemeFile.Logo) ?? PlaceOf("logo_alt")) is { } place)
            findings.Add(TemplateFindings.ThemeFile.At(place, "nothing says whose logo it is to someone who does not see it", "add logo_alt: and the name"));
        return theme with { Name = name };

        SourceSpan? PlaceOf(string path) => reader.yaml.Values.TryGetValue(path, out var value) ? value.Span : null;
    }

    /// <summary>A copy of a record with what the file says.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "The records of a theme are in CoursePack.Core, which is kept whole.")]
    private object Record(object defaults, string path)
    {
        var type = defaults.GetType();
        var copy = type.GetMethod("<Clone>$", BindingFlags.Instance | BindingFlags.Public)!.Invoke(defaults, null)!;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite))
        {
            var inner = path.Length == 0 ? Snake(property.Name) : $"{path}.{Snake(property.Name)}";
            // By its field: to call an accessor by reflection the runtime compiles a stub for each, which takes longer than all themes.
            var field = type.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!;
            field.SetValue(copy, Value(property.PropertyType, field.GetValue(copy), inner));
        }

        return copy;
    }

    private object? Value(Type type, object? value, string path)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            return List(type.GetGenericArguments()[0], value!, path);
        if (type.IsClass && type != typeof(string))
            return Record(value!, path);
        known.Add(path);
        if (!yaml.Values.TryGetValue(path, out var written))
            return value;
        var read = Scalar(type, written.Value);
        if (read is null)
            findings.Add(TemplateFindings.TemplateYaml.At(written.Span, $"'{written.Value}' is not a value of '{path}'", Expected(type)));
        return read ?? value;
    }

    private object List(Type element, object value, string path)
    {
        var count = 0;
        while (yaml.Values.Keys.Any(k => k == Item(path, count) || k.StartsWith(Item(path, count) + ".", StringComparison.Ordinal)))
            count++;
        if (count == 0)
            return value;
        return element == typeof(double) ? Items<double>() : Items<Accent>();

        object Items<T>()
            where T : notnull
        {
            var defaults = (ImmutableArray<T>)value;
            return ImmutableArray.CreateRange(Enumerable.Range(0, count).Select(i => (T)Value(typeof(T), defaults[Math.Min(i, defaults.Length - 1)], Item(path, i))!));
        }
    }

    private static object? Scalar(Type type, string text)
    {
        if (type == typeof(double))
            return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (type == typeof(bool))
            return text switch { "true" => true, "false" => false, _ => null };
        if (type.IsEnum)
            return Enum.GetNames(type).FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;
        return text.StartsWith('#') && !Colour().IsMatch(text) ? null : text;
    }

    private static string Expected(Type type) =>
        type == typeof(double) ? "a number of points"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type).Select(n => n.ToLowerInvariant()))
        : "a colour is \"#rrggbb\"";

    private static string Item(string path, int index) => path + "." + index.ToString(CultureInfo.InvariantCulture);

    internal static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
