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
