using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>The account has another address than the registry knew.</summary>
public sealed record Address : ChannelForm
{
    /// <summary>As people write it; read and made canonical before it is kept.</summary>
    public string? Account { get; init; }

    public string? PlatformAccountId { get; init; }

    /// <summary>The officer has looked twice at an account that could be taken for another's.</summary>
    public bool IsCertain { get; init; }

    public static Address Of(KeptChannel channel) => new()
    {
        Version = channel.Version,
        Account = channel.AccountAddress,
        PlatformAccountId = channel.PlatformAccountId,
    };

    public IEnumerable<Problem> Problems() =>
    [
        .. Line.Missing(nameof(Account), Account),
        .. Line.TooLong(nameof(PlatformAccountId), PlatformAccountId, Lengths.Handle),
        .. ReasonProblems(),
    ];
}
