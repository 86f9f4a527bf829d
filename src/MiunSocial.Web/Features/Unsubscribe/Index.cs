using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Features.Unsubscribe;

/// <summary>Asks whoever followed a mail's link whether that kind of mail is to end.</summary>
public sealed record Index
{
    public required string Token { get; init; }

    public required NoticeKind Kind { get; init; }

    public required bool IsOff { get; init; }
}
