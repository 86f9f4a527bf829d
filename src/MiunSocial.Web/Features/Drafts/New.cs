using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>What one can ask for, and what one has begun to.</summary>
public sealed record NewPage(IReadOnlyList<TypeChoice> Types, IReadOnlyList<DraftLink> Unfinished);

/// <param name="Icon">One of the icons.</param>
public sealed record TypeChoice(RequestType Type, string Address, string Icon);

/// <summary>The types of requests as addresses name them.</summary>
public static class TypeNames
{
    public static string Of(RequestType type) => type switch
    {
        RequestType.NewAccount => "new-account",
        RequestType.RegisterExisting => "register-existing",
        RequestType.Develop => "develop",
        RequestType.Close => "close",
        RequestType.ChangeResponsible => "change-responsible",
        RequestType.Advice => "advice",
    };

    /// <returns>Null for what names no type.</returns>
    public static RequestType? Read(string name) =>
        Enum.GetValues<RequestType>().Where(type => Of(type) == name).Select(type => (RequestType?)type).FirstOrDefault();

    public static string IconOf(RequestType type) => type switch
    {
        RequestType.NewAccount => "plus-lg",
        RequestType.RegisterExisting => "patch-check",
        RequestType.Develop => "activity",
        RequestType.Close => "door-closed",
        RequestType.ChangeResponsible => "people",
        RequestType.Advice => "chat-square-dots",
    };
}
