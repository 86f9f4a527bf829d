namespace MiunSocial.Domain.Channels;

/// <summary>The small language that forms of addresses are written in.</summary>
internal static class AddressTemplates
{
    public const string Handle = "{handle}";
    public const string Id = "{id}";
    public const string Any = "{any}";
    public const string Server = "{server}";

    public static bool HasId(string? template) => template?.Contains(Id, StringComparison.Ordinal) == true;

    /// <summary>How often the value that tells accounts apart stands in the template.</summary>
    public static int Values(string? template) => Count(template, Handle) + Count(template, Id);

    public static int Count(string? template, string placeholder) =>
        template is null ? 0 : template.Split(placeholder, StringSplitOptions.None).Length - 1;

    /// <summary>The template of the form's canonical address, scheme and all.</summary>
    public static string CanonicalOf(AccountForm form, IReadOnlyList<string> hosts) =>
        form.CanonicalTemplate ?? $"https://{form.HostTemplate ?? hosts[0]}{form.PathTemplate}";

    public static string Fill(string template, string value, string? server) => template
        .Replace(Server, server, StringComparison.Ordinal)
        .Replace(Handle, value, StringComparison.Ordinal)
        .Replace(Id, value, StringComparison.Ordinal);

    /// <summary>Path and query of a template, the path in its parts.</summary>
    public static (string[] Parts, string? Query) Split(string pathTemplate)
    {
        var query = pathTemplate.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? pathTemplate : pathTemplate[..query];
        return (path.Split('/', StringSplitOptions.RemoveEmptyEntries), query < 0 ? null : pathTemplate[(query + 1)..]);
    }
}
