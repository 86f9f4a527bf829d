namespace MiunSocial.Domain.Requests;

public enum RequestVerb
{
    Submit,
    Discard,
    Endorse,
    Decline,
    Return,
    Resubmit,
    Approve,
    Reject,
    Confirm,
    SendBack,
    Verify,
    Withdraw,
    Expire,
}
