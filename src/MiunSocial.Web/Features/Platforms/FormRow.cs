using MiunSocial.Domain.Channels;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Platforms;

/// <summary>One form of addresses, as typed.</summary>
public sealed record FormRow
{
    public string? Key { get; init; }

    public string? HostTemplate { get; init; }

    public string? PathTemplate { get; init; }

    public string? HandlePattern { get; init; }

    public string? CanonicalTemplate { get; init; }

    public bool IsCaseSensitive { get; init; }

    public bool IsRemoved { get; init; }

    public bool IsBlank =>
        new[] { Key, HostTemplate, PathTemplate, HandlePattern, CanonicalTemplate }.All(text => Typed.Clean(text).Length == 0);

    public static FormRow Of(AccountForm form) => new()
    {
        Key = form.Key,
        HostTemplate = form.HostTemplate,
        PathTemplate = form.PathTemplate,
        HandlePattern = form.HandlePattern,
        CanonicalTemplate = form.CanonicalTemplate,
        IsCaseSensitive = form.IsCaseSensitive,
    };

    public AccountForm ToForm() => new()
    {
        Key = Typed.Clean(Key),
        HostTemplate = Filled(HostTemplate),
        PathTemplate = Typed.Clean(PathTemplate),
        HandlePattern = Typed.Clean(HandlePattern),
        CanonicalTemplate = Filled(CanonicalTemplate),
        IsCaseSensitive = IsCaseSensitive,
    };

    private static string? Filled(string? text) => Typed.Clean(text) is { Length: > 0 } filled ? filled : null;
}
