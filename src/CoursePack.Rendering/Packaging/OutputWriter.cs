using System.Collections.Immutable;
using CoursePack.Core.Diagnostics;
using CoursePack.Core.Text;

namespace CoursePack.Rendering.Packaging;

/// <summary>
/// Writes a box to disk, whole or not at all: into a folder beside the old one, which is then put in its place by two renames.
/// Until then the old output stays as it was; a run that is killed between the renames is put right by the next.
/// </summary>
public sealed class OutputWriter
{
    private readonly OutputDisk disk;

    public OutputWriter()
        : this(new OutputDisk())
    {
    }

    internal OutputWriter(OutputDisk disk) => this.disk = disk;

    /// <param name="output">The folder that holds a folder for each course; made when missing. Nothing outside it is touched.</param>
    /// <param name="force">Write although the course's folder holds files that no build wrote; they stay, unless the box has files of their names.</param>
    /// <exception cref="OperationCanceledException">Stopped; the old output is untouched.</exception>
    public Outcome<WrittenBox> Write(Box box, string output, bool force, CancellationToken stop = default)
    {
        var places = new Places(Path.GetFullPath(output), box.CourseId);
        try
        {
            Directory.CreateDirectory(places.Output);
            using var locked = Lock(places);
            if (locked is null)
                return Refuse(PackagingDiagnostics.Busy, $"another build is writing to '{places.Target}'", "wait until it ends, or choose another folder with --output");
            Recover(places);
            return Replace(box, places, force, stop);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(PackagingDiagnostics.Unwritable, $"'{places.Target}' could not be written: {Reason(e)}", "make room or allow writing there, or choose another folder with --output");
        }
    }

    private Outcome<WrittenBox> Replace(Box box, Places places, bool force, CancellationToken stop)
    {
        var target = new DirectoryInfo(places.Target);
        if (target.LinkTarget is not null)
            return Refuse(PackagingDiagnostics.LinkedFolder, $"'{places.Target}' is a link to another place", "remove the link, or name the place itself with --output");
        if (File.Exists(places.Target))
            return Refuse(PackagingDiagnostics.ForeignFiles, $"'{places.Target}' is a file, and the output's folder has that name", "move the file away");
        var old = target.Exists ? OutputFolder.Read(places.Target) : new([], []);
        if (!old.Foreign.IsEmpty && !force)
            return Refuse(PackagingDiagnostics.ForeignFiles, $"'{places.Target}' holds {Name(old.Foreign)}, which no build wrote", "move what you want to keep to another place, or write there with --force");

        try
        {
            foreach (var file in box.Files)
            {
                stop.ThrowIfCancellationRequested();
                disk.Write(Inside(places.Writing, file.Path), file.Bytes);
            }

            stop.ThrowIfCancellationRequested();
            Swap(places);
        }
        catch
        {
            disk.DeleteFolder(places.Writing);
            throw;
        }

        Settle(places);
        var written = box.Files.Select(f => f.Path).ToImmutableArray();
        return new(new(places.Target, written, [.. old.Listed.Except(written, StringComparer.Ordinal)]), []);
    }

    private void Swap(Places places)
    {
        var hasOld = Directory.Exists(places.Target);
        if (hasOld)
            disk.MoveFolder(places.Target, places.Replaced);
        try
        {
            disk.MoveFolder(places.Writing, places.Target);
        }
        catch when (hasOld)
        {
            disk.MoveFolder(places.Replaced, places.Target);
            throw;
        }
    }

    /// <summary>Puts right what a killed run left.</summary>
    private void Recover(Places places)
    {
        disk.DeleteFolder(places.Writing);
        if (!Directory.Exists(places.Replaced))
            return;
        if (Directory.Exists(places.Target))
            Settle(places);
        else
            disk.MoveFolder(places.Replaced, places.Target);
    }

    /// <summary>The new output stands. What was foreign in the old comes back into it, the rest of the old goes.</summary>
    private void Settle(Places places)
    {
        if (!Directory.Exists(places.Replaced))
            return;
        foreach (var path in OutputFolder.Read(places.Replaced).Foreign)
        {
            var (from, to) = (Inside(places.Replaced, path), Inside(places.Target, path));
            if (Path.Exists(to) || IsBelowFile(places.Target, path))
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            // A link is moved as the link it is.
            if (new DirectoryInfo(from).Exists)
                Directory.Move(from, to);
            else
                File.Move(from, to);
        }

        disk.DeleteFolder(places.Replaced);
    }

    private static bool IsBelowFile(string folder, string path)
    {
        for (var cut = path.IndexOf('/', StringComparison.Ordinal); cut >= 0; cut = path.IndexOf('/', cut + 1))
        {
            if (File.Exists(Inside(folder, path[..cut])))
                return true;
        }

        return false;
    }

    /// <returns>Null while another process holds it; the system lets go of it when that process ends, however it ends.</returns>
    private static FileStream? Lock(Places places)
    {
        try
        {
            return new(places.Locked, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(places.Locked))
        {
            return null;
        }
    }

    private static string Inside(string folder, string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));

    private static string Name(ImmutableArray<string> foreign) => foreign.Length switch
    {
        1 => $"'{foreign[0]}'",
        2 => $"'{foreign[0]}' and '{foreign[1]}'",
        _ => $"'{foreign[0]}' and {foreign.Length - 1} more files",
    };

    private static Outcome<WrittenBox> Refuse(DiagnosticDescriptor descriptor, string message, string hint) =>
        new(null, [descriptor.At(SourceSpan.None, message, hint)]);

    /// <summary>In our words: the system's are in its language and repeat the path.</summary>
    private static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "a path is too long for this system",
        // ERROR_DISK_FULL, ERROR_HANDLE_DISK_FULL and, as .NET passes it on, ENOSPC.
        IOException { HResult: unchecked((int)0x80070070) or unchecked((int)0x80070027) or 28 } => "the disk is full",
        _ => "the system could not write there",
    };

    /// <summary>The course's folder and its neighbours; the names of the others begin with a dot, which no course id does.</summary>
    private sealed record Places(string Output, string CourseId)
    {
        public string Target => Path.Combine(Output, CourseId);

        /// <summary>The new output while it is written.</summary>
        public string Writing => Path.Combine(Output, $".{CourseId}.writing");

        /// <summary>The old output after the new has taken its place.</summary>
        public string Replaced => Path.Combine(Output, $".{CourseId}.replaced");

        public string Locked => Path.Combine(Output, $".{CourseId}.lock");
    }
}

/// <summary>What was done on disk.</summary>
/// <param name="Folder">The course's output folder, as a full path.</param>
/// <param name="Written">Paths inside it, in ordinal order.</param>
/// <param name="Removed">Files of an earlier build that this one does not make any more.</param>
public sealed record WrittenBox(string Folder, ImmutableArray<string> Written, ImmutableArray<string> Removed);
