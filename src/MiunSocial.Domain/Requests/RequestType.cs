namespace MiunSocial.Domain.Requests;

public enum RequestType
{
    NewAccount,
    RegisterExisting,
    Develop,
    Close,
    ChangeResponsible,
    Advice,
}

public static class RequestTypes
{
    /// <summary>Whether an account is asked for: a new one, or one that is to be registered.</summary>
    public static bool AsksForAccount(this RequestType type) => type is RequestType.NewAccount or RequestType.RegisterExisting;

    /// <summary>Whether the request cannot be without a channel that it is about.</summary>
    public static bool IsAboutChannel(this RequestType type) => type is RequestType.Develop or RequestType.Close or RequestType.ChangeResponsible;
}
