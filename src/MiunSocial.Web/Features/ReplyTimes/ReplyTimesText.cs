namespace MiunSocial.Web.Features.ReplyTimes;

public sealed class ReplyTimesText;
