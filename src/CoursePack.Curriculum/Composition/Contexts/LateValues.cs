using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace CoursePack.Curriculum.Composition.Contexts;

/// <summary>
/// Names and values for a template, some of which are made when the template asks for them: a sheet for one day never asks
/// for the modules of the whole course.
/// </summary>
internal sealed class LateValues : IReadOnlyDictionary<string, object?>
{
    private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

    public int Count => values.Count;

    public IEnumerable<string> Keys => values.Keys;

    public IEnumerable<object?> Values => values.Keys.Select(key => this[key]);

    /// <summary>A value, or a <see cref="Func{TResult}"/> that makes it once.</summary>
    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);
        init => values[key] = value;
    }

    public bool ContainsKey(string key) => values.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        if (!values.TryGetValue(key, out value))
            return false;
        if (value is Func<object?> make)
            values[key] = value = make();
        return true;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => values.Keys.Select(key => KeyValuePair.Create(key, this[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
