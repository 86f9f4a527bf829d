namespace MiunSocial.Web.Features.People;

public sealed class PeopleText;
