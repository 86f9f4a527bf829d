using System.Text.RegularExpressions;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>What keeps a form of addresses from being used.</summary>
internal static partial class AccountFormCheck
{
    public static IEnumerable<Problem> Of(AccountForm form, IReadOnlyList<string> hosts)
    {
        if (!Key().IsMatch(form.Key))
        {
            yield return new(nameof(form.Key), form.Key.Length == 0 ? "Problem.Required" : "Problem.NotAKey", Lengths.Key);
        }
        if (form.HostTemplate is not null && !IsHostTemplate(form.HostTemplate, hosts))
        {
            yield return new(nameof(form.HostTemplate), "Problem.NotAHostTemplate");
        }
        if (PathProblem(form) is { } path)
        {
            yield return path;
        }
        if (CanonicalProblem(form, hosts) is { } canonical)
        {
            yield return canonical;
        }
        if (PatternProblem(form.HandlePattern) is { } pattern)
        {
            yield return pattern;
        }
    }

    private static bool IsHostTemplate(string template, IReadOnlyList<string> hosts) =>
        template is AddressTemplates.Server or AddressTemplates.Handle
        || hosts.Contains(template)
        || hosts.Any(host => template == $"{AddressTemplates.Handle}.{host}");

    private static Problem? PathProblem(AccountForm form)
    {
        var field = nameof(form.PathTemplate);
        var template = form.PathTemplate;
        return template.Length > Lengths.Name ? new(field, "Problem.TooLong", Lengths.Name)
            : !Path().IsMatch(template) ? new(field, "Problem.NotAPathTemplate")
            : AddressTemplates.Values(template) + AddressTemplates.Values(form.HostTemplate) != 1 ? new(field, "Problem.OnePlaceholder")
            : null;
    }

    private static Problem? CanonicalProblem(AccountForm form, IReadOnlyList<string> hosts)
    {
        var field = nameof(form.CanonicalTemplate);
        if (form.CanonicalTemplate is not { } template)
        {
            return form.PathTemplate.Contains(AddressTemplates.Any, StringComparison.Ordinal) ? new(field, "Problem.CanonicalNeeded") : null;
        }
        if (template.Length > Lengths.Name)
        {
            return new(field, "Problem.TooLong", Lengths.Name);
        }
        var takesServer = form.HostTemplate == AddressTemplates.Server;
        var canBeRead = Canonical().Match(template) is { Success: true } found
            && AddressTemplates.Values(template) == 1
            && !template.Contains(AddressTemplates.Any, StringComparison.Ordinal)
            && (takesServer ? found.Groups["host"].Value == AddressTemplates.Server : IsBelow(found.Groups["host"].Value, hosts));
        return canBeRead ? null : new(field, "Problem.NotACanonicalTemplate");
    }

    /// <summary>Whether the canonical host is the platform's, so that the canonical address is read as the account's again.</summary>
    private static bool IsBelow(string host, IReadOnlyList<string> hosts) =>
        hosts.Any(own => host == own || host == $"{AddressTemplates.Handle}.{own}");

    private static Problem? PatternProblem(string pattern)
    {
        var field = nameof(AccountForm.HandlePattern);
        if (pattern.Length is 0 or > Lengths.Name)
        {
            return pattern.Length == 0 ? new(field, "Problem.Required") : new(field, "Problem.TooLong", Lengths.Name);
        }
        try
        {
            HandlePatterns.Of(pattern);
            return null;
        }
        catch (ArgumentException)
        {
            return new(field, "Problem.NotAPattern");
        }
        catch (NotSupportedException)
        {
            return new(field, "Problem.PatternBacktracks");
        }
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    /// <summary>Parts of plain letters, each with at most a placeholder at its end, and perhaps one field of the query.</summary>
    [GeneratedRegex(@"\A(?:/|(?:/(?:[\w.@~!+:-]+|[\w.@~!+:-]*\{(?:any|handle|id)\}|[\w.@~!+:-]*\{any\}[.@~+:-]+\{(?:handle|id)\}))+)(?:\?[\w.-]+=\{(?:handle|id)\})?\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Path();

    [GeneratedRegex(@"\Ahttps://(?<host>[a-z0-9.{}-]+)(?:/[^\s\\#]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}
