namespace CoursePack.Core.Text;

/// <summary>Licences by the names that people read.</summary>
public static class LicenceName
{
    /// <summary>The SPDX name CC-BY-4.0 is CC BY 4.0 to its readers; other names stay as they are.</summary>
    public static string Of(string identifier) =>
        identifier.Split('-') is ["CC", .. var terms, var number] ? $"CC {string.Join('-', terms)} {number}" : identifier;
}
