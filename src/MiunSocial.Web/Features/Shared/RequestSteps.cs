using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The steps in which a request is written, by the names they have in addresses and texts.</summary>
public static class RequestSteps
{
    public const string Need = "need";
    public const string Account = "account";
    public const string Existing = "existing";
    public const string People = "people";
    public const string Plan = "plan";
    public const string Routine = "routine";
    public const string Goals = "goals";
    public const string State = "state";
    public const string Closing = "closing";
    public const string Farewell = "farewell";
    public const string Handover = "handover";
    public const string Question = "question";

    /// <summary>The last one of every type: everything on one page, and the button that submits it.</summary>
    public const string Check = "check";

    /// <summary>A close-down that ends no account has nothing to say of farewell, copy and handle.</summary>
    public static IReadOnlyList<string> Of(RequestContent content) => content.Type switch
    {
        RequestType.NewAccount => [Need, Account, People, Plan, Check],
        RequestType.RegisterExisting => [Need, Existing, People, Routine, Check],
        RequestType.Develop => [Goals, State, Check],
        RequestType.Close => content.Closing is { Ends: false, Way: not null } ? [Closing, Check] : [Closing, Farewell, Check],
        RequestType.ChangeResponsible => [Handover, Check],
        RequestType.Advice => [Question, Check],
    };
}
