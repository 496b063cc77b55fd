using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoursePack.Core.Workspaces;

namespace CoursePack.Rendering.Packaging;

/// <summary>
/// <c>manifest.json</c>: every file of a box but the manifest itself and the zip, with what it is and its checksum.
/// </summary>
internal static class BoxManifest
{
    /// <summary>Version of the manifest's own layout.</summary>
    private const int Layout = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // The default escapes apostrophes and every letter beyond ASCII; the file is read by people too, never put into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(BoxContents contents, IEnumerable<ProducedFile> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", Layout);
            json.WriteString("tool", contents.ToolVersion);
            json.WriteString("status", contents.Status == BoxStatus.Ok ? "ok" : "findings");
            json.WriteStartObject("course");
            json.WriteString("id", contents.Course.Id);
            json.WriteString("version", contents.Course.Version);
            json.WriteEndObject();
            json.WriteString("sources", Fingerprint(contents.Sources));
            json.WriteStartArray("files");
            foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
                Write(json, file);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>One value for all sources: the SHA-256 of a line for each file, in ordinal order, with its own SHA-256 and its path.</summary>
    public static string Fingerprint(IEnumerable<BoxFile> sources)
    {
        var lines = new StringBuilder();
        foreach (var source in sources.OrderBy(s => s.Path, StringComparer.Ordinal))
            lines.Append(Sha256(source.Bytes)).Append("  ").Append(source.Path).Append('\n');
        return "sha256:" + Sha256(StoredBytes.Of(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    /// <summary>Paths that an earlier build wrote, by the manifest it left, with the manifest and the zip; empty when this is no manifest of ours.</summary>
    public static ImmutableHashSet<string> Listed(ReadOnlyMemory<byte> manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            var root = json.RootElement;
            if (root.GetProperty("version").GetInt32() != Layout || root.GetProperty("tool").ValueKind != JsonValueKind.String)
                return [];
            var course = root.GetProperty("course");
            var listed = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
            listed.Add(Box.Manifest);
            listed.Add(Box.ZipName(course.GetProperty("id").GetString() ?? "", course.GetProperty("version").GetString() ?? ""));
            foreach (var file in root.GetProperty("files").EnumerateArray())
            {
                if (file.GetProperty("path").GetString() is { } path && WorkspacePath.Resolve("", path) is { } inside)
                    listed.Add(inside);
            }

            return listed.ToImmutable();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return [];
        }
    }

    private static void Write(Utf8JsonWriter json, ProducedFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("product", file.Product);
        json.WriteString("format", file.Format);
        json.WriteString("edition", file.Edition);
        json.WriteString("language", file.Language);
        json.WriteString("sha256", Sha256(file.Bytes));
        json.WriteNumber("bytes", file.Bytes.Length);
        if (file.Pages is { } pages)
            json.WriteNumber("pages", pages);
        else
            json.WriteNull("pages");
        json.WriteEndObject();
    }

    private static string Sha256(StoredBytes bytes)
    {
        using var hash = SHA256.Create();
        using (var hashing = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            bytes.CopyTo(hashing);
        return Convert.ToHexStringLower(hash.Hash!);
    }
}
