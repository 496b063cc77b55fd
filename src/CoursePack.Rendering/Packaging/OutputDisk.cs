namespace CoursePack.Rendering.Packaging;

/// <summary>The few things the writer asks of a disk; a test makes one that fails.</summary>
internal class OutputDisk
{
    /// <summary>Writes a new file and waits until it is on the disk: only then may an old one go.</summary>
    public virtual void Write(string path, StoredBytes bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        bytes.CopyTo(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Renames a folder; both names lie in the same one.</summary>
    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    /// <summary>Removes a folder and all in it. Links in it are removed, what they lead to is not touched.</summary>
    public virtual void DeleteFolder(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
    }
}
