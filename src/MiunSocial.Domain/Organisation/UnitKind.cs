namespace MiunSocial.Domain.Organisation;

public enum UnitKind
{
    University,
    Faculty,
    Department,
    ResearchCentre,
    Programme,
    Service,
}
