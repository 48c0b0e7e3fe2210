#!/bin/sh
# Exim with the exim.conf of its page, for one message. Prints the log to standard error, and ends with 0 if the message was taken.
. "$(dirname "$0")/world.sh"

mkdir -p /etc/exim4 /var/spool/exim4 /var/log/exim4
chown Debian-exim /var/spool/exim4 /var/log/exim4
{
    # The next server is on this machine; without these lines Exim would take it for itself.
    echo 'local_interfaces = 127.0.0.9'
    echo 'disable_ipv6 = true'
    cat exim.conf
} >/etc/exim4/exim4.conf
# As its comment says for port 465.
[ "$SMTP_MODE" != IMPLICIT_TLS ] || sed -i 's/# protocol = smtps/protocol = smtps/' /etc/exim4/exim4.conf

message | exim4 -odf -f "$MAIL_FROM" "$MAIL_TO" || :
cat /var/log/exim4/mainlog >&2
grep -q ' => ' /var/log/exim4/mainlog
