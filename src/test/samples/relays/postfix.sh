#!/bin/sh
# Postfix with the main.cf and the sasl_passwd of its page, for one message. Prints the log to standard error, and ends with 0
# if the message was taken.
. "$(dirname "$0")/world.sh"

mkdir -p /etc/postfix /var/lib/postfix /var/spool/postfix
chown postfix /var/lib/postfix
cp main.cf /etc/postfix
install -m 600 /dev/null /etc/postfix/sasl_passwd
sed "s/PASSWORD/$SMTP_PASSWORD/" sasl_passwd >/etc/postfix/sasl_passwd
# As its comment says for port 465.
[ "$SMTP_MODE" != IMPLICIT_TLS ] || sed -i 's/^smtp_tls_wrappermode = no/smtp_tls_wrappermode = yes/' /etc/postfix/main.cf

# It receives nothing here, finds localhost without DNS, and has no system log to write to.
grep -v '^smtp *inet' /usr/share/postfix/master.cf.dist >/etc/postfix/master.cf
cp /usr/share/postfix/dynamicmaps.cf /etc/postfix
postconf -F '*/*/chroot = n'
postconf -e smtp_host_lookup=native inet_protocols=ipv4 maillog_file=/dev/stdout

postfix start-fg 2>&1 | while read -r line; do
    printf '%s\n' "$line"
    case $line in
    *': daemon started'*) message | sendmail -f "$MAIL_FROM" "$MAIL_TO" ;;
    *' status='*) postfix stop ;;
    esac
done >log 2>&1
cat log >&2
grep -q ' status=sent ' log
